import { z } from 'zod'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Access } from '../access/access.ts'
import { type Route, route } from '../web/route.ts'

const SealedDay = z.object({
  day: CalendarDate,
  seq: z.int(),
  hash: z.string(),
  signature: z.string(),
})

/** The sealed days of a campaign, for whoever keeps them elsewhere: hashes and signatures, nothing of the board. */
export function sealRoutes(
  access: Access,
  heads: { all(campaign: CampaignId): Promise<readonly z.infer<typeof SealedDay>[]> },
  publicKey: string,
  campaignExists: (id: CampaignId) => Promise<boolean>,
): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/daily-heads',
      summary: 'The head of the journal at the end of each day, signed; for members and the auditor',
      who: 'signed-in',
      params: z.object({ campaign: CampaignId }),
      answer: z.object({ publicKey: z.string(), heads: z.array(SealedDay) }),
      async handle({ session, params: { campaign } }) {
        if (!(await campaignExists(campaign))) return refuse('no-such-campaign')
        const member = await access.grants.member(campaign, session.user.id)
        if (!member && session.user.adminRole !== 'auditor') return refuse('not-a-member')
        return { publicKey, heads: await heads.all(campaign) }
      },
    }),
  ]
}
