import { useMemo, useRef } from 'react'
import type { BoardView } from '../../../shared/board/view.ts'
import { useFilter } from '../../app/filter/use-filter.ts'
import { useBoard } from '../../live/hooks.ts'
import { columnsOf } from './columns.ts'
import { type Grouped, groupCards } from './group-cards.ts'
import type { Grouping } from './grouping.ts'
import { lanesOf } from './lanes.ts'
import { useSame } from './use-same.ts'

/** The board as lanes × columns under the filter; what did not change keeps its identity. */
export function useGrouped(grouping: Grouping): Grouped {
  const view = useBoard(whole)
  const { filter, matches } = useFilter()
  const columns = useMemo(
    () => columnsOf(view, grouping.columns, filter.classes),
    [view, grouping.columns, filter.classes],
  )
  const lanes = useMemo(() => lanesOf(view, grouping.lanes), [view, grouping.lanes])
  const keptColumns = useSame(columns.columns)
  const keptLanes = useSame(lanes.lanes)
  const previous = useRef<Grouped | null>(null)
  const grouped = useMemo(
    () =>
      groupCards(
        {
          cards: view.cards,
          columns: keptColumns,
          columnOf: columns.keyOf,
          lanes: keptLanes,
          laneOf: lanes.keyOf,
          matches,
        },
        previous.current,
      ),
    [view, keptColumns, columns.keyOf, keptLanes, lanes.keyOf, matches],
  )
  previous.current = grouped
  return grouped
}

const whole = (view: BoardView): BoardView => view
