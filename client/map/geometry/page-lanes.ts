import type { CardId } from '../../../shared/ids.ts'
import type { MapLane } from '../contract.ts'

/**
 * Cuts lanes into pages of at most so many rows, heads counted. A lane that goes on has its head again on the next page, and no head
 * stands alone at the foot of one. An empty map has one empty page.
 */
export function pageLanes(lanes: readonly MapLane[], rowsPerPage: number): readonly (readonly MapLane[])[] {
  const perPage = Math.max(2, Math.floor(rowsPerPage))
  const pages: MapLane[][] = []
  let page: MapLane[] = []
  let left = perPage
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    left = perPage
  }
  for (const lane of lanes) {
    let at = 0
    do {
      if (left < Math.min(2, 1 + lane.cards.length)) turn()
      const count = Math.min(left - 1, lane.cards.length - at)
      page.push(at === 0 && count === lane.cards.length ? lane : partOf(lane, at, count))
      left -= count + 1
      at += count
    } while (at < lane.cards.length)
  }
  turn()
  return pages.length === 0 ? [[]] : pages
}

function partOf(lane: MapLane, at: number, count: number): MapLane {
  return { ...lane, cards: lane.cards.slice(at, at + count), part: { of: lane, continued: at > 0 } }
}

/** The page a card stands on, null when on none. */
export function pageOf(pages: readonly (readonly MapLane[])[], card: CardId): number | null {
  const at = pages.findIndex(lanes => lanes.some(lane => lane.cards.some(one => one.id === card)))
  return at < 0 ? null : at
}
