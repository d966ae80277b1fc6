import { z } from 'zod'
import { CampaignId, SlipId } from '../../shared/ids.ts'
import { refuse } from '../../shared/refusal.ts'
import { Slip } from '../../shared/slip/slip.ts'
import { AmendAsk, DeedAsk, DiscardAsk, DraftAsk } from '../../shared/slip/slip-asks.ts'
import { type Route, route } from '../web/route.ts'
import type { Slips } from './slips.ts'

const OfCampaign = z.object({ campaign: CampaignId })
const OfSlip = OfCampaign.extend({ slip: SlipId })
const path = '/api/campaigns/{campaign}/slips'

/** SLIP-1…3: letters, each as whoever asks may read it. */
export function slipRoutes(slips: Slips): Route[] {
  return [
    route({
      method: 'get',
      path,
      summary: 'The slips one may read, newest first',
      who: 'member',
      params: OfCampaign,
      answer: z.array(Slip),
      handle: ({ campaign, member }) => slips.list(campaign, member),
    }),
    route({
      method: 'get',
      path: `${path}/{slip}`,
      summary: 'One slip',
      who: 'member',
      params: OfSlip,
      answer: Slip,
      handle: ({ campaign, member, params }) => slips.read(campaign, params.slip, member),
    }),
    route({
      method: 'post',
      path,
      summary: 'A new draft; the same key is the same draft',
      who: 'member',
      params: OfCampaign,
      body: DraftAsk,
      repairs: true,
      answer: Slip,
      handle: ({ campaign, member, body }) => slips.draft(campaign, body, member),
    }),
    route({
      method: 'patch',
      path: `${path}/{slip}`,
      summary: 'Changes words of a draft; the version named is the one seen',
      who: 'member',
      params: OfSlip,
      body: AmendAsk,
      repairs: true,
      answer: Slip,
      handle: ({ campaign, member, params, body }) => slips.amend(campaign, params.slip, body, member),
    }),
    route({
      method: 'delete',
      path: `${path}/{slip}`,
      summary: 'Throws a draft away; the version is named in the body or the address',
      who: 'member',
      params: OfSlip,
      query: z.object({ version: z.coerce.number().int().positive().optional() }),
      body: DiscardAsk.partial(),
      async handle({ campaign, member, params, query, body }) {
        const version = body.version ?? query.version
        if (version === undefined) return refuse('bad-request', { field: 'version', problem: 'missing' })
        return (await slips.discard(campaign, params.slip, version, member)) ?? {}
      },
    }),
    route({
      method: 'post',
      path: `${path}/{slip}/deeds`,
      summary: 'Does something to a slip (shared/slip/slip-acts.ts); the same key is done once',
      who: 'member',
      params: OfSlip,
      body: DeedAsk,
      repairs: true,
      answer: Slip,
      handle: ({ campaign, member, params, body }) => slips.act(campaign, params.slip, body, member),
    }),
  ]
}
