import type { CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { Grouped } from '../../card/group/group-cards.ts'
import type { BoardLayout } from './board-layout.ts'
import { type CellLayout, firstBelow, leftOf } from './cell-layout.ts'
import { measures } from './measures.ts'

/** A place in the grouped board. For a card it is where the card is; for a drop, the card it would come before. */
export interface Place {
  readonly lane: number
  readonly column: number
  readonly index: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export function placeOf(grouped: Grouped, card: CardId): Place | null {
  for (const [lane, { cells }] of grouped.lanes.entries())
    for (const [column, cards] of cells.entries()) {
      const index = cards.findIndex(one => one.id === card)
      if (index >= 0) return { lane, column, index }
    }
  return null
}

export function cardAt(grouped: Grouped, place: Place): CardView | null {
  return grouped.lanes[place.lane]?.cells[place.column]?.[place.index] ?? null
}

/** Where a card let go at this point would go: between two cards by their middles. Null: over a head or a collapsed lane. */
export function hitTest(layout: BoardLayout, point: Point): Place | null {
  const lane = layout.lanes.findIndex(one => point.y >= one.bodyTop && point.y < one.bodyTop + one.bodyHeight)
  const column = Math.floor(point.x / layout.columnWidth)
  const laid = layout.lanes[lane]
  const cell = laid?.cells[column]
  if (!laid || !cell || column < 0) return null
  const within = {
    x: point.x - column * layout.columnWidth - measures.columnGap / 2,
    y: point.y - laid.bodyTop,
  }
  return { lane, column, index: indexAt(cell, within) }
}

/** In a single file the lower half of a card is after it; in rows, its right half. */
function indexAt(cell: CellLayout, { x, y }: Point): number {
  const first = firstBelow(cell, y)
  const count = cell.tops.length
  if (first >= count) return count
  if (cell.beside === 1)
    return y > (cell.tops[first] ?? 0) + (cell.heights[first] ?? 0) / 2 ? first + 1 : first
  const across = Math.round(x / (cell.cardWidth + measures.cardGap))
  return Math.min(count, first + Math.max(0, Math.min(cell.beside, across)))
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** Where a card lies, in content px; null in a collapsed lane. */
export function boxOf(layout: BoardLayout, place: Place): Box | null {
  const lane = layout.lanes[place.lane]
  const cell = lane?.cells[place.column]
  const top = cell?.tops[place.index]
  if (!lane || !cell || lane.collapsed || top === undefined) return null
  const x = place.column * layout.columnWidth + measures.columnGap / 2 + leftOf(cell, place.index)
  return { x, y: lane.bodyTop + top, width: cell.cardWidth, height: cell.heights[place.index] ?? 0 }
}
