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
  const { of = lane, continued = false } = lane.part ?? {}
  return { ...lane, cards: lane.cards.slice(at, at + count), part: { of, continued: continued || at > 0 } }
}

/** One page that begins with a card, under its lane's head; null where the card is in none of the lanes. */
export function lanesFrom(
  lanes: readonly MapLane[],
  card: CardId,
  rowsPerPage: number,
): readonly MapLane[] | null {
  const at = lanes.findIndex(lane => lane.cards.some(one => one.id === card))
  const lane = lanes[at]
  if (!lane) return null
  const first = lane.cards.findIndex(one => one.id === card)
  const rest = first === 0 ? lane : partOf(lane, first, lane.cards.length)
  return pageLanes([rest, ...lanes.slice(at + 1)], rowsPerPage)[0] ?? null
}
