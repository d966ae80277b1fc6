import type { CardView } from '../../../shared/board/view.ts'
import type { Grouped } from '../group/group-cards.ts'
import type { BoardLayout } from '../layout/board-layout.ts'
import { measures } from '../layout/measures.ts'
import type { Drag } from './drag-store.ts'

/** The line between two cards where the held one would come down, in content px. */
export function dropLine(
  layout: BoardLayout,
  grouped: Grouped,
  drag: Drag,
): { readonly x: number; readonly y: number; readonly width: number } | null {
  const { place, target } = drag
  const lane = place && layout.lanes[place.lane]
  const cell = place && lane?.cells[place.column]
  if (!place || !target || !lane || !cell) return null
  const cards = grouped.lanes[place.lane]?.cells[place.column] ?? []
  const bottomOf = (card: CardView) => {
    const at = cards.indexOf(card)
    return (cell.tops[at] ?? 0) + (cell.heights[at] ?? 0)
  }
  const half = measures.cardGap / 2
  const y = target.before ? bottomOf(target.before) + half : measures.cellPad - half
  return {
    x: place.column * layout.columnWidth,
    y: lane.bodyTop + y,
    width: layout.columnWidth - measures.columnGap,
  }
}
