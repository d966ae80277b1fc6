import { z } from 'zod'
import { CampaignId } from '../../shared/ids.ts'
import { VersionedRules } from '../../shared/inspection/rules.ts'
import { InboxNote } from '../../shared/slip/slip.ts'
import { type Route, route } from '../web/route.ts'
import type { Slips } from './slips.ts'

const OfCampaign = z.object({ campaign: CampaignId })
const rules = '/api/campaigns/{campaign}/inspection-rules'
const inbox = '/api/campaigns/{campaign}/inbox'

/** What lies on one's own desk, and the rules it came there by. */
export function deskRoutes(slips: Slips): Route[] {
  return [
    route({
      method: 'get',
      path: inbox,
      summary: 'What one was told, newest first',
      who: 'member',
      params: OfCampaign,
      answer: z.array(InboxNote),
      handle: ({ campaign, member }) => slips.inbox(campaign, member),
    }),
    route({
      method: 'post',
      path: `${inbox}/read`,
      summary: 'Marks notes as read; only one’s own',
      who: 'member',
      params: OfCampaign,
      body: z.object({ ids: z.array(z.string().max(60)).max(1000) }),
      answer: z.object({ read: z.int() }),
      async handle({ campaign, member, body }) {
        const { inbox: notes, clock } = slips.parts
        return { read: await notes.read(campaign, member.userId, body.ids, clock.now()) }
      },
    }),
    route({
      method: 'get',
      path: rules,
      summary: 'How the campaign supervises: kinds, days, leagues, 红榜 and 黑榜',
      who: 'member',
      params: OfCampaign,
      answer: VersionedRules,
      handle: ({ campaign }) => slips.rules(campaign),
    }),
    route({
      method: 'put',
      path: rules,
      summary:
        'Changes them, for dispatch and inspectors; the version named is the one seen, and every version is kept',
      who: 'member',
      params: OfCampaign,
      body: VersionedRules,
      repairs: true,
      answer: VersionedRules,
      handle: ({ campaign, member, body }) => slips.changeRules(campaign, body, member),
    }),
  ]
}
