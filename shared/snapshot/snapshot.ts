import { z } from 'zod'
import { CalendarDate, Instant } from '../calendar/date.ts'
import { CampaignId, MeetingId, SnapshotId } from '../ids.ts'

/** SNAP-1: why a board was frozen. */
export const SnapshotReason = z.enum(['manual', 'meeting-open', 'meeting-close', 'day', 'xun', 'month'])
export type SnapshotReason = z.infer<typeof SnapshotReason>

/** A snapshot without its board (`GET /api/campaigns/:campaign/snapshots`, newest first). Immutable; `sha256` is of the canonical JSON of the board. */
export const SnapshotFacts = z.object({
  id: SnapshotId,
  campaign: CampaignId,
  reason: SnapshotReason,
  meeting: MeetingId.nullable(),
  at: Instant,
  day: CalendarDate,
  /** The last change it holds. */
  seq: z.int().nonnegative(),
  epoch: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
})
export type SnapshotFacts = z.infer<typeof SnapshotFacts>
