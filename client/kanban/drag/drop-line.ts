import type { Grouped } from '../../card/group/group-cards.ts'
import type { BoardLayout } from '../layout/board-layout.ts'
import { measures } from '../layout/measures.ts'
import { type Box, boxOf } from '../layout/place.ts'
import type { Drag } from './drag-store.ts'

const thick = 3

/** The line where the held card would come down, in content px: across between two cards, upright where cards stand beside each other. */
export function dropLine(layout: BoardLayout, grouped: Grouped, { place, target }: Drag): Box | null {
  const lane = place && layout.lanes[place.lane]
  const cell = place && lane?.cells[place.column]
  if (!place || !target || !lane || !cell || lane.collapsed) return null
  const cards = grouped.lanes[place.lane]?.cells[place.column] ?? []
  const boxAt = (card: (typeof cards)[number] | null) =>
    card && boxOf(layout, { ...place, index: cards.indexOf(card) })
  const before = boxAt(target.before)
  const after = boxAt(target.after)
  const half = measures.cardGap / 2
  if (cell.beside > 1 && after) return upright(after, after.x - half)
  if (cell.beside > 1 && before) return upright(before, before.x + before.width + half)
  const x = place.column * layout.columnWidth + measures.columnGap / 2
  const y = before ? before.y + before.height + half : lane.bodyTop + measures.cellPad - half
  return { x, y: y - thick / 2, width: cell.cardWidth, height: thick }
}

const upright = (beside: Box, x: number): Box => ({
  x: x - thick / 2,
  y: beside.y,
  width: thick,
  height: beside.height,
})
