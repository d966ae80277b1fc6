import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { Column, SortValue } from '../columns/column.ts'

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

/** Stable: cards that are equal keep the board's order. 待明确 stands last whichever way the rest is sorted. */
export function sortCards(
  cards: readonly CardView[],
  sort: Sort | null,
  columns: readonly Column[],
  plan: PlanView,
): readonly CardView[] {
  const column = sort && columns.find(one => one.id === sort.column)
  if (!sort || !column) return cards
  const keyed = cards.map(card => ({ card, key: column.sortBy(card, plan) }))
  keyed.sort((a, b) => compare(a.key, b.key, sort.descending))
  return keyed.map(one => one.card)
}

function compare(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order = a < b ? -1 : a > b ? 1 : 0
  return descending ? -order : order
}

/** Pressing a heading: ascending, descending, back to the board's own order. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? null : { column, descending: true }
}
