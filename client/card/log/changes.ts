import { z } from 'zod'
import { Role } from '../../../shared/access/member.ts'
import { Instant } from '../../../shared/calendar/date.ts'
import { Actor } from '../../../shared/card/fields.ts'
import type { CampaignId, CardId } from '../../../shared/ids.ts'
import { get } from '../../app/api.ts'

/** One accepted change of one field, as the audit keeps it (AUD-1). */
export const Change = z.object({
  seq: z.int(),
  at: Instant,
  actor: Actor,
  roles: z.array(Role),
  cause: z.string(),
  act: z.string(),
  thing: z.string(),
  id: z.string(),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})
export type Change = z.infer<typeof Change>

export const ChangePage = z.object({ rows: z.array(Change), next: z.int().nullable() })
export type ChangePage = z.infer<typeof ChangePage>

const pageRows = 60

/** A page of a card's history, newest first; `before` is the `next` of the page above it. */
export function readChanges(campaign: CampaignId, card: CardId, before: number | null): Promise<ChangePage> {
  const query = new URLSearchParams({ card, limit: String(pageRows) })
  if (before !== null) query.set('before', String(before))
  return get(`/api/campaigns/${campaign}/changes?${query}`, ChangePage)
}
