import type { Grouped } from '../../card/group/group-cards.ts'
import type { ViewAnchor } from '../../live/view-anchor.ts'
import type { BoardLayout } from './board-layout.ts'
import { measures } from './measures.ts'
import { boxOf, cardAt, type Place, type Point, placeOf } from './place.ts'

/** MEET-4: the first card under the heads at the left edge, and how far the board is scrolled past its top. */
export function boardAnchor(grouped: Grouped, layout: BoardLayout, scrolled: Point): ViewAnchor {
  const top = scrolled.y + headsOf(layout)
  let best: { readonly place: Place; readonly x: number; readonly y: number } | null = null
  for (const [lane, { cells }] of grouped.lanes.entries())
    for (const [column, cards] of cells.entries()) {
      const index = cards.findIndex((_, at) => {
        const box = boxOf(layout, { lane, column, index: at })
        return box !== null && box.y + box.height > top && box.x + box.width > scrolled.x
      })
      const place = { lane, column, index }
      const box = index < 0 ? null : boxOf(layout, place)
      if (box && (best === null || box.x < best.x || (box.x === best.x && box.y < best.y)))
        best = { place, x: box.x, y: box.y }
    }
  const card = best && cardAt(grouped, best.place)
  const offset = best ? Math.max(-4000, Math.min(4000, Math.round(top - best.y))) : 0
  return { card: card?.id ?? null, day: null, offset }
}

/** How far to scroll to stand at an anchor; null: its card is not on this board or folded away. */
export function scrollOfBoardAnchor(grouped: Grouped, layout: BoardLayout, anchor: ViewAnchor): Point | null {
  if (anchor.card === null) return { x: 0, y: 0 }
  const place = placeOf(grouped, anchor.card)
  const box = place && boxOf(layout, place)
  if (!box) return null
  const x = Math.max(0, box.x - measures.columnGap / 2)
  return { x, y: Math.max(0, box.y + anchor.offset - headsOf(layout)) }
}

const headsOf = (layout: BoardLayout): number => measures.headHeight + (layout.lanes[0]?.headHeight ?? 0)
