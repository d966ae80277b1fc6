import { z } from 'zod'
import { CalendarDate } from '../calendar/date.ts'
import { Standing } from '../history/series.ts'
import { SnapshotMetrics } from './metrics.ts'

/** Rises when a frozen board needs another reading. */
export const frozenFormat = 2

const Plain = z.record(z.string(), z.unknown())
/** The keys of one Y.Map as plain JSON; texts as strings. */
export type Plain = z.infer<typeof Plain>

/**
 * SNAP-2: a whole board at one moment as plain JSON: what people entered (the document's three roots), and what came of it that day
 * (`standing` of every living card, `metrics`). What the screens show is projected from it again (`openPast`).
 */
export const FrozenBoard = z.object({
  format: z.literal(frozenFormat),
  today: CalendarDate,
  /** By card id, deleted cards too. */
  cards: z.record(z.string(), Plain),
  /** By meeting id. */
  meetings: z.record(z.string(), Plain),
  /** By key of the `plan` root: `campaign`, `lampRules`, `<collection>/<id>`. */
  plan: Plain,
  standing: z.record(z.string(), Standing),
  metrics: SnapshotMetrics,
})
export type FrozenBoard = z.infer<typeof FrozenBoard>

/** From one frozen board to another; null where something is no longer there. */
export const FrozenDelta = z.object({
  format: z.literal(frozenFormat),
  today: CalendarDate,
  cards: z.record(z.string(), Plain.nullable()),
  meetings: z.record(z.string(), Plain.nullable()),
  plan: Plain,
  standing: z.record(z.string(), Standing.nullable()),
  metrics: SnapshotMetrics,
})
export type FrozenDelta = z.infer<typeof FrozenDelta>

/** Null for what is not a frozen board of a format we know. */
export function readFrozenBoard(value: unknown): FrozenBoard | null {
  const read = FrozenBoard.safeParse(value)
  return read.success ? read.data : null
}
