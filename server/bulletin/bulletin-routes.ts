import { z } from 'zod'
import { MorningBrief } from '../../shared/bulletin/brief.ts'
import { Bulletin, BulletinBody, BulletinKind } from '../../shared/bulletin/bulletin.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { BulletinId, CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { line } from '../../shared/text.ts'
import { docxType } from '../paper/official-docx.ts'
import { type Route, route } from '../web/route.ts'
import type { Bulletins } from './bulletins.ts'
import { briefFile, bulletinFile } from './paper/bulletin-file.ts'

const OfCampaign = z.object({ campaign: CampaignId })
const OfBulletin = OfCampaign.extend({ bulletin: BulletinId })
const all = '/api/campaigns/{campaign}/bulletins'
const one = `${all}/{bulletin}`
const Version = z.object({ version: z.int().positive() })
const issuer = line(60).refine(text => text.trim() !== '', 'who issues it')

/** HIST-3 over HTTP. */
export function bulletinRoutes(bulletins: Bulletins): Route[] {
  return [...briefRoutes(bulletins), ...readingRoutes(bulletins), ...writingRoutes(bulletins)]
}

const briefRoutes = ({ drafting }: Bulletins): Route[] => [
  route({
    method: 'get',
    path: '/api/campaigns/{campaign}/brief',
    summary: 'The morning brief: yesterday against the day before, from their snapshots',
    who: 'member',
    screens: true,
    params: OfCampaign,
    answer: MorningBrief,
    handle: ({ campaign }) => drafting.brief(campaign),
  }),
  route({
    method: 'get',
    path: '/api/campaigns/{campaign}/brief.docx',
    summary: 'The morning brief as a Word document (GB/T 9704—2012)',
    who: 'member',
    params: OfCampaign,
    produces: docxType,
    async handle({ campaign }) {
      const brief = await drafting.brief(campaign)
      return isRefusal(brief) ? brief : briefFile(brief)
    },
  }),
]

const readingRoutes = (bulletins: Bulletins): Route[] => [
  route({
    method: 'get',
    path: all,
    summary: 'Bulletins, newest period first; drafts only for those who may read them',
    who: 'member',
    params: OfCampaign,
    answer: z.array(Bulletin),
    handle: ({ campaign, member }) => bulletins.list(campaign, member),
  }),
  route({
    method: 'get',
    path: one,
    summary: 'One bulletin',
    who: 'member',
    params: OfBulletin,
    answer: Bulletin,
    handle: ({ campaign, params, member }) => bulletins.read(campaign, params.bulletin, member),
  }),
  route({
    method: 'get',
    path: `${one}/bulletin.docx`,
    summary: 'A bulletin as a Word document (GB/T 9704—2012); 送审稿 until it is issued',
    who: 'member',
    params: OfBulletin,
    produces: docxType,
    async handle({ campaign, params, member }) {
      const found = await bulletins.read(campaign, params.bulletin, member)
      return isRefusal(found) ? found : bulletinFile(found)
    },
  }),
]

const writingRoutes = (bulletins: Bulletins): Route[] => [
  route({
    method: 'post',
    path: all,
    summary: 'Drafts the bulletin of the period a day lies in; the one that is there is answered instead',
    who: 'member',
    params: OfCampaign,
    body: z.object({ kind: BulletinKind, on: CalendarDate }),
    answer: Bulletin,
    handle: ({ campaign, body, member }) => bulletins.create(campaign, body, member),
  }),
  route({
    method: 'put',
    path: one,
    summary: 'Edits a draft; `conflict` when it names another version than the newest',
    who: 'member',
    params: OfBulletin,
    body: Version.extend({ body: BulletinBody }),
    repairs: true,
    answer: Bulletin,
    handle: ({ campaign, params, body, member }) => bulletins.edit(campaign, params.bulletin, body, member),
  }),
  route({
    method: 'post',
    path: `${one}/redraft`,
    summary: 'Draws a draft up again from its snapshots; what stood there stays among its versions',
    who: 'member',
    params: OfBulletin,
    body: Version,
    answer: Bulletin,
    handle: ({ campaign, params, body, member }) =>
      bulletins.redraft(campaign, params.bulletin, body.version, member),
  }),
  route({
    method: 'post',
    path: `${one}/issue`,
    summary: 'Issues a draft under the next number of its kind; the same key twice is one issue',
    who: 'member',
    params: OfBulletin,
    body: Version.extend({ key: z.string().min(1).max(80), issuer }),
    repairs: true,
    answer: Bulletin,
    handle: ({ campaign, params, body, member }) => bulletins.issue(campaign, params.bulletin, body, member),
  }),
  route({
    method: 'delete',
    path: one,
    summary: 'Throws a draft away; its versions are kept',
    who: 'member',
    params: OfBulletin,
    query: z.object({ version: z.coerce.number().int().positive() }),
    async handle({ campaign, params, query, member }) {
      return (await bulletins.remove(campaign, params.bulletin, query.version, member)) ?? {}
    },
  }),
]
