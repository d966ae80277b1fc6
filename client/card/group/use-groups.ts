import { useRef } from 'react'
import type { BoardView, CardView } from '../../../shared/board/view.ts'
import { useBoard } from '../../live/hooks.ts'
import type { Column, KeyOf } from './column.ts'
import { type Grouped, groupCards } from './group-cards.ts'
import type { Lanes } from './lanes.ts'
import { type GroupedBy, regroupChanged } from './regroup-changed.ts'
import { sameList } from './same-list.ts'

/** How a view cuts the board. The object's identity is what says that the cut is another one. */
export interface Cut {
  readonly columnsOf: (view: BoardView) => { readonly columns: readonly Column[]; readonly keyOf: KeyOf }
  readonly lanesOf: (view: BoardView) => Lanes
}

interface Last extends GroupedBy {
  readonly view: BoardView
  readonly cut: Cut
  readonly grouped: Grouped
}

/** The board as lanes × columns, with what `matches`; what did not change keeps its identity. */
export function useGroups(cut: Cut, matches: (card: CardView) => boolean): Grouped {
  const view = useBoard(whole)
  const last = useRef<Last | null>(null)
  last.current = follow(last.current, view, cut, matches)
  return last.current.grouped
}

const whole = (view: BoardView): BoardView => view

function follow(last: Last | null, view: BoardView, cut: Cut, matches: Last['matches']): Last {
  const same = last && last.view.plan === view.plan && last.cut === cut && last.matches === matches
  if (same && last.view.cards === view.cards) return last
  const grouped = same ? regroupChanged(last.view.cards, view.cards, last.grouped, last) : null
  if (same && grouped) return { ...last, view, grouped }
  return { view, cut, matches, ...groupAgain(view, cut, matches, last?.grouped ?? null) }
}

function groupAgain(
  view: BoardView,
  cut: Cut,
  matches: Last['matches'],
  previous: Grouped | null,
): Pick<Last, 'columnOf' | 'laneOf' | 'grouped'> {
  const columns = cut.columnsOf(view)
  const lanes = cut.lanesOf(view)
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
