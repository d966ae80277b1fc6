import type { BoardView, TargetView } from '../../../../shared/board/view.ts'

/**
 * The targets the overview shows: one of every area in document order, then a second of each, as far as there is room. Of an area those
 * of the campaign come before those of the year, and what cards are counted for before what is only reported.
 */
export function keyTargets(view: BoardView, most: number): readonly TargetView[] {
  const measurable = view.targets.filter(
    one => one.depth === 0 && one.completion !== null && one.aim !== null,
  )
  const queues = view.plan.areas.map(area =>
    measurable
      .filter(one => one.target.areaId === area.id)
      .sort((a, b) => weight(a) - weight(b) || a.target.order - b.target.order),
  )
  const longest = Math.max(0, ...queues.map(queue => queue.length))
  return Array.from({ length: longest }, (_, turn) => queues.flatMap(queue => queue[turn] ?? []))
    .flat()
    .slice(0, most)
}

const weight = ({ target }: TargetView): number =>
  (target.period.scope === 'annual' || target.period.scope === 'year' ? 2 : 0) +
  (target.measurement.by === 'reported' ? 1 : 0)
