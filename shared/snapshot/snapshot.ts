import { z } from 'zod'
import { CalendarDate, Instant } from '../calendar/date.ts'
import { CampaignId, MeetingId, SnapshotId } from '../ids.ts'

/** SNAP-1: why a board was frozen. `day`, `xun` and `month` are taken for a period that ended, by the job; the others when somebody does something. */
export const SnapshotReason = z.enum(['manual', 'meeting-open', 'meeting-close', 'day', 'xun', 'month'])
export type SnapshotReason = z.infer<typeof SnapshotReason>

/** A snapshot without its board (`GET /api/campaigns/:campaign/snapshots`, newest first). Immutable; `sha256` is of the canonical JSON of the board. */
export const SnapshotFacts = z.object({
  id: SnapshotId,
  campaign: CampaignId,
  reason: SnapshotReason,
  meeting: MeetingId.nullable(),
  /** The moment it shows: of a day's, the midnight that ended it. */
  at: Instant,
  /** When it was written; later than `at` where the server was down at midnight. */
  takenAt: Instant,
  /** The local day it shows; of `xun` and `month`, the last one. */
  day: CalendarDate,
  /** The last change it holds. */
  seq: z.int().nonnegative(),
  epoch: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What it added to the store, bytes. */
  bytes: z.int().nonnegative(),
})
export type SnapshotFacts = z.infer<typeof SnapshotFacts>
