import { z } from 'zod'
import { createLampCount } from '../board/count-lamps.ts'
import type { BoardView, CardView, TargetView } from '../board/view.ts'
import { AreaId, TargetId, UnitId } from '../ids.ts'
import { countMilestones, meanProgress } from './milestone-counts.ts'

const count = z.int().nonnegative()
const Lamps = z.object({ red: count, yellow: count, green: count, done: count, unreported: count })

/** What a group of cards comes to. */
export const Figures = z.object({
  cards: count,
  lamps: Lamps,
  /**
   * Milestones whose due date lies inside the campaign, of cards not set aside; of these: due by that day, checked, and claimed but not
   * checked yet. `verified` and `claimed` never count the same one, so that they can be stacked.
   */
  milestones: z.object({ total: count, due: count, verified: count, claimed: count }),
  /** Mean of the progress entered, percent, one decimal; null where nobody entered any. */
  progress: z.number().nullable(),
})
export type Figures = z.infer<typeof Figures>

/** SNAP-2: what a board comes to in figures, so that a row of snapshots can be drawn without opening each. */
export const SnapshotMetrics = Figures.extend({
  /** In the document's order, by a card's own area; null gathers cards without one and is left out when there are none. */
  areas: z.array(Figures.extend({ areaId: AreaId.nullable() })),
  /** Likewise by lead unit; units that lead nothing are left out. */
  units: z.array(Figures.extend({ unitId: UnitId.nullable() })),
  targets: z.array(
    z.object({
      id: TargetId,
      current: z.number().nullable(),
      completion: z.number().nullable(),
      expected: z.number().nullable(),
      /** Percent of its own period gone. */
      time: z.number(),
      verdict: z.enum(['ahead', 'level', 'behind', 'met', 'missed', 'unknown']),
    }),
  ),
})
export type SnapshotMetrics = z.infer<typeof SnapshotMetrics>

export function metricsOf(view: BoardView): SnapshotMetrics {
  const figures = (cards: readonly CardView[]) => figuresOf(cards, view)
  const areas = grouped(view.cards, view.plan.areas, card => card.areaId)
  const units = grouped(view.cards, view.plan.units, card => card.leadUnitId)
  return {
    ...figures(view.cards),
    areas: areas.map(([areaId, cards]) => ({ areaId, ...figures(cards) })),
    units: units
      .filter(([, cards]) => cards.length > 0)
      .map(([unitId, cards]) => ({ unitId, ...figures(cards) })),
    targets: view.targets.map(targetFigures),
  }
}

function figuresOf(cards: readonly CardView[], view: BoardView): Figures {
  const lamps = createLampCount()
  for (const card of cards) lamps.replace(null, card)
  return {
    cards: cards.length,
    lamps: { ...lamps.counts },
    milestones: countMilestones(cards, view.plan.campaign, view.today),
    progress: meanProgress(cards),
  }
}

/** Everything of the plan in its order, then null for cards of nothing the plan knows, if there are any. */
function grouped<Id>(
  cards: readonly CardView[],
  known: readonly { readonly id: Id }[],
  idOf: (card: CardView) => Id | null,
): [Id | null, readonly CardView[]][] {
  const byId = Map.groupBy(cards, idOf)
  const ids = new Set<Id | null>(known.map(one => one.id))
  const strays = [...byId].flatMap(([id, own]) => (ids.has(id) ? [] : own))
  const all = known.map(({ id }): [Id | null, readonly CardView[]] => [id, byId.get(id) ?? []])
  return strays.length > 0 ? [...all, [null, strays]] : all
}

const targetFigures = ({ target, current, completion, expected, time, verdict }: TargetView) => ({
  id: target.id,
  current,
  completion,
  expected,
  time: time.percent,
  verdict: verdict.key,
})
