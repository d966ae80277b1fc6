import { useRef } from 'react'
import type { BoardView } from '../../../shared/board/view.ts'
import { useFilter } from '../../app/filter/use-filter.ts'
import { useBoard } from '../../live/hooks.ts'
import { columnsOf } from './columns.ts'
import { type Grouped, groupCards } from './group-cards.ts'
import type { Grouping } from './grouping.ts'
import { lanesOf } from './lanes.ts'
import { type GroupedBy, regroupChanged } from './regroup-changed.ts'
import { sameList } from './same-list.ts'

interface Last extends GroupedBy {
  readonly view: BoardView
  readonly grouping: Grouping
  readonly classes: readonly string[]
  readonly grouped: Grouped
}

/** The board as lanes × columns under the filter; what did not change keeps its identity. */
export function useGrouped(grouping: Grouping): Grouped {
  const view = useBoard(whole)
  const { filter, matches } = useFilter()
  const last = useRef<Last | null>(null)
  last.current = follow(last.current, view, grouping, filter.classes, matches)
  return last.current.grouped
}

const whole = (view: BoardView): BoardView => view

function follow(
  last: Last | null,
  view: BoardView,
  grouping: Grouping,
  classes: readonly string[],
  matches: Last['matches'],
): Last {
  const same =
    last &&
    last.view.plan === view.plan &&
    last.grouping.columns === grouping.columns &&
    last.grouping.lanes === grouping.lanes &&
    last.classes === classes &&
    last.matches === matches
  if (same && last.view.cards === view.cards) return last
  const grouped = same ? regroupChanged(last.view.cards, view.cards, last.grouped, last) : null
  if (same && grouped) return { ...last, view, grouped }
  return {
    view,
    grouping,
    classes,
    matches,
    ...groupAgain(view, grouping, classes, matches, last?.grouped ?? null),
  }
}

function groupAgain(
  view: BoardView,
  grouping: Grouping,
  classes: readonly string[],
  matches: Last['matches'],
  previous: Grouped | null,
): Pick<Last, 'columnOf' | 'laneOf' | 'grouped'> {
  const columns = columnsOf(view, grouping.columns, classes)
  const lanes = lanesOf(view, grouping.lanes)
  const input = {
    cards: view.cards,
    columns: sameList(previous?.columns ?? [], columns.columns),
    columnOf: columns.keyOf,
    lanes: sameList(previous?.lanes.map(one => one.lane) ?? [], lanes.lanes),
    laneOf: lanes.keyOf,
    matches,
  }
  return { columnOf: columns.keyOf, laneOf: lanes.keyOf, grouped: groupCards(input, previous) }
}
