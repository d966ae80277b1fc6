import { z } from 'zod'
import { createLampCount } from '../board/count-lamps.ts'
import type { BoardView, CardView, LampCounts } from '../board/view.ts'
import { AreaId, TargetId } from '../ids.ts'

const count = z.int().nonnegative()
const Lamps = z.object({ red: count, yellow: count, green: count, done: count, unreported: count })

/** SNAP-2: what a board comes to in figures, so that a row of snapshots can be drawn without opening each. */
export const SnapshotMetrics = z.object({
  cards: count,
  lamps: Lamps,
  /** In the document's order, by a card's own area; null gathers cards without one and is left out when there are none. */
  areas: z.array(z.object({ areaId: AreaId.nullable(), cards: count, lamps: Lamps })),
  targets: z.array(
    z.object({
      id: TargetId,
      current: z.number().nullable(),
      completion: z.number().nullable(),
      expected: z.number().nullable(),
      verdict: z.enum(['ahead', 'level', 'behind', 'met', 'missed', 'unknown']),
    }),
  ),
})
export type SnapshotMetrics = z.infer<typeof SnapshotMetrics>

export function metricsOf(view: BoardView): SnapshotMetrics {
  const byArea = Map.groupBy(view.cards, card => card.areaId)
  const known = new Set<AreaId | null>(view.plan.areas.map(area => area.id))
  const strays = [...byArea].flatMap(([areaId, cards]) => (known.has(areaId) ? [] : cards))
  const areas = view.plan.areas.map(({ id }) => areaMetrics(id, byArea.get(id) ?? []))
  return {
    cards: view.cards.length,
    lamps: { ...view.lampCounts },
    areas: strays.length > 0 ? [...areas, areaMetrics(null, strays)] : areas,
    targets: view.targets.map(({ target, current, completion, expected, verdict }) => ({
      id: target.id,
      current,
      completion,
      expected,
      verdict: verdict.key,
    })),
  }
}

const areaMetrics = (areaId: AreaId | null, cards: readonly CardView[]) => ({
  areaId,
  cards: cards.length,
  lamps: { ...lampsOf(cards) },
})

function lampsOf(cards: readonly CardView[]): LampCounts {
  const lamps = createLampCount()
  for (const card of cards) lamps.replace(null, card)
  return lamps.counts
}
