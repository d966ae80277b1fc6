import type { BoardView } from '../../../../shared/board/view.ts'
import { type AreaStanding, areaStandings } from './area-standing.ts'

/**
 * 最滞后: the area with the most 滞后 cards; then the one furthest behind its own time line, then with the longest delay, then with
 * the most open problems, then the first in the document. Null while no area has a 滞后 card: nobody is named worst of a board without red.
 */
export const worstArea = (view: BoardView): AreaStanding | null => worstOf(areaStandings(view))

export function worstOf(standings: readonly AreaStanding[]): AreaStanding | null {
  const [worst] = standings.filter(one => one.lamps.red > 0).sort(worseFirst)
  return worst ?? null
}

const worseFirst = (a: AreaStanding, b: AreaStanding): number =>
  b.lamps.red - a.lamps.red ||
  (a.nodes.points ?? 0) - (b.nodes.points ?? 0) ||
  b.mostDaysLate - a.mostDaysLate ||
  b.openProblems - a.openProblems
