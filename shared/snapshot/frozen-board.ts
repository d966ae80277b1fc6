import { z } from 'zod'
import type { BoardView, PlanView } from '../board/view.ts'
import { CalendarDate } from '../calendar/date.ts'
import { SnapshotMetrics } from './metrics.ts'

/** Rises when a frozen board needs another reading; boards frozen before keep theirs. */
export const frozenFormat = 1

/** What can be looked up again is left out: the rest of the view is plain JSON as it is. */
type FrozenPlan = Omit<PlanView, 'unitById' | 'areaById' | 'personById' | 'workflowById'>

/** SNAP-2: a whole board at one moment as plain JSON, with its figures. */
export interface FrozenBoard extends Omit<BoardView, 'plan' | 'index'> {
  readonly format: typeof frozenFormat
  readonly plan: FrozenPlan
  readonly metrics: SnapshotMetrics
}

const named = z.array(z.looseObject({ id: z.string() }))
const rows = z.array(z.looseObject({}))

/** Enough to be sure that it is a board of this format and not cut short; what is in it was checked when it was frozen. */
const Loosely = z.object({
  format: z.literal(frozenFormat),
  today: CalendarDate,
  plan: z.looseObject({
    campaign: z.looseObject({ id: z.string(), name: z.string() }),
    phases: named,
    areas: named,
    measures: named,
    units: named,
    people: named,
    lists: named,
    workflows: named,
    clocks: named,
    rhythms: named,
    mechanisms: named,
    targets: named,
    reports: rows,
    lampRules: z.looseObject({}),
  }),
  cards: named,
  deleted: named,
  targets: z.array(z.looseObject({ target: z.looseObject({ id: z.string() }) })),
  lampCounts: SnapshotMetrics.shape.lamps,
  meetings: named,
  decisions: named,
  faults: z.int().nonnegative(),
  metrics: SnapshotMetrics,
})

/** Null for what is not a frozen board of a format we know. */
export function readFrozenBoard(value: unknown): FrozenBoard | null {
  const read = Loosely.safeParse(value)
  return read.success ? (read.data as unknown as FrozenBoard) : null
}
