import { type Grouped, groupCards } from '../../client/card/group/group-cards.ts'
import { lanesOf } from '../../client/card/group/lanes.ts'
import { columnsOf } from '../../client/kanban/group/columns.ts'
import { type Grouping, usualGrouping } from '../../client/kanban/group/grouping.ts'
import type { BoardView, CardView } from '../../shared/board/view.ts'

/** A view grouped as the screen groups it. */
export function grouped(
  view: BoardView,
  grouping: Grouping = usualGrouping,
  matches: (card: CardView) => boolean = () => true,
  previous: Grouped | null = null,
): Grouped {
  const columns = columnsOf(view, grouping.columns, [])
  const lanes = lanesOf(view, grouping.lanes)
  return groupCards(
    {
      cards: view.cards,
      columns: previous?.columns ?? columns.columns,
      columnOf: columns.keyOf,
      lanes: previous?.lanes.map(one => one.lane) ?? lanes.lanes,
      laneOf: lanes.keyOf,
      matches,
    },
    previous,
  )
}

/** What stands where, by title of lane and column: 「招商引资会战/签约」 → ids. */
export function cells(board: Grouped): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { lane, cells } of board.lanes)
    cells.forEach((cards, at) => {
      const column = board.columns[at]
      if (cards.length > 0)
        found[`${lane.title || '-'}/${column?.title || column?.lamp || '-'}`] = cards.map(c => c.id)
    })
  return found
}
