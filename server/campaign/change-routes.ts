import { z } from 'zod'
import { Role } from '../../shared/access/member.ts'
import { Instant } from '../../shared/calendar/date.ts'
import { Actor } from '../../shared/card/fields.ts'
import { CampaignId, CardId } from '../../shared/ids.ts'
import type { ChangeLog } from '../room/ports.ts'
import { type Route, route } from '../web/route.ts'

const Change = z.object({
  seq: z.int(),
  at: Instant,
  actor: Actor,
  roles: z.array(Role),
  cause: z.string(),
  act: z.string(),
  thing: z.enum(['card', 'plan', 'meeting', 'access']),
  id: z.string(),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})

/** AUD-1 as members read it: what is on the board, and so in its history, is for all of them. */
export function changeRoutes(log: ChangeLog): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/changes',
      summary: 'Who changed what, newest first, of the whole board or one card',
      who: 'member',
      screens: true,
      params: z.object({ campaign: CampaignId }),
      query: z.object({
        card: CardId.optional(),
        before: z.coerce.number().int().positive().optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      answer: z.object({ rows: z.array(Change), next: z.int().nullable() }),
      async handle({ campaign, query: { card, before, limit } }) {
        const { rows, next } = await log.changes({
          campaign,
          limit,
          ...(card ? { card } : {}),
          ...(before ? { before } : {}),
        })
        return {
          rows: rows.map(row => ({ ...row, before: row.before ?? null, after: row.after ?? null })),
          next,
        }
      },
    }),
  ]
}
