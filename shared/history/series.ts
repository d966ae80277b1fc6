import { z } from 'zod'
import { CalendarDate, Instant } from '../calendar/date.ts'
import { CardId, SnapshotId } from '../ids.ts'
import { Lamp } from '../lamp/rules.ts'
import { SnapshotMetrics } from '../snapshot/metrics.ts'

/** `GET /api/campaigns/:campaign/series`: the figures of every daily snapshot, oldest first. */
export const DayFigures = z.object({
  day: CalendarDate,
  snapshot: SnapshotId,
  seq: z.int().nonnegative(),
  metrics: SnapshotMetrics,
})
export type DayFigures = z.infer<typeof DayFigures>

/** How a card was judged at the end of a day. */
export const Standing = z.object({ lamp: Lamp, unreported: z.boolean() })
export type Standing = z.infer<typeof Standing>

/** `GET /api/campaigns/:campaign/cards/:card/life`: a card's lamp at the end of each day it was on the board, oldest first. */
export const CardLife = z.object({
  card: CardId,
  days: z.array(Standing.extend({ day: CalendarDate })),
})
export type CardLife = z.infer<typeof CardLife>

/** `GET /api/campaigns/:campaign/moments?seq=|at=`: the board as it was after a change, or at a moment, replayed from the journal; with its board as a snapshot has it. */
export const MomentFacts = z.object({ at: Instant, seq: z.int().nonnegative(), day: CalendarDate })
export type MomentFacts = z.infer<typeof MomentFacts>

/**
 * `GET /api/campaigns/:campaign/lagging`: what the board alone cannot say of its cards that are red or yellow today, from snapshots and journal.
 * `since`: the first day of the run of days, up to now, on which it ended the day in this lamp or worse; null: only since today.
 */
export const LagFacts = z.object({
  card: CardId,
  since: CalendarDate.nullable(),
  /** Days in the run, today included. */
  days: z.int().positive(),
  /** The last change a person made to it; the day job does not count. */
  changed: z.object({ at: Instant, name: z.string(), fields: z.array(z.string()) }).nullable(),
  /** Changes by people in the last 30 days. */
  recentChanges: z.int().nonnegative(),
})
export type LagFacts = z.infer<typeof LagFacts>
