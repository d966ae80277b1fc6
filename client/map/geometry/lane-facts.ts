import type { CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { DaySpan, MapLane } from '../contract.ts'
import { extentOf, extentOfCards, joined } from './extent.ts'

/** Where a lane's cards stand in it. Made on first use and kept with the lane. */
export function placesIn(lane: MapLane): ReadonlyMap<CardId, number> {
  const known = places.get(lane)
  if (known) return known
  const made = new Map(lane.cards.map((card, at) => [card.id, at]))
  places.set(lane, made)
  return made
}
const places = new WeakMap<MapLane, ReadonlyMap<CardId, number>>()

/** The first and last day anything in a lane is dated. Made on first use and kept with the lane. */
export function extentOfLane(lane: MapLane): DaySpan | null {
  const known = extents.get(lane)
  if (known !== undefined) return known
  const extent = extentOfCards(lane.cards)
  extents.set(lane, extent)
  return extent
}
const extents = new WeakMap<MapLane, DaySpan | null>()

export function extentOfLanes(lanes: readonly MapLane[]): DaySpan | null {
  return lanes.reduce<DaySpan | null>((all, lane) => joined(all, extentOfLane(lane)), null)
}

/**
 * Gives a lane what is known of the one it replaces, as far as it still holds: an edit of one card then costs that card, and not a
 * walk over the thousands beside it. Nothing is kept of the old lane itself.
 */
export function handOver(before: MapLane, after: MapLane): void {
  if (before === after || before.cards.length !== after.cards.length) return
  const changed = changedIn(before, after)
  if (changed === null) return
  const known = places.get(before)
  if (known && !places.has(after)) places.set(after, known)
  const extent = extents.get(before)
  if (extent === undefined || extents.has(after)) return
  if (changed.every(([old]) => isInside(extentOf(old), extent)))
    extents.set(
      after,
      changed.reduce((all, [, now]) => joined(all, extentOf(now)), extent),
    )
}

/** Old and new of every card that changed; null where it is not the same cards in the same order, or too many to be worth it. */
function changedIn(before: MapLane, after: MapLane): readonly (readonly [CardView, CardView])[] | null {
  const changed: (readonly [CardView, CardView])[] = []
  for (let at = 0; at < after.cards.length; at++) {
    const old = before.cards[at]
    const now = after.cards[at]
    if (old === now || !old || !now) continue
    if (old.id !== now.id || changed.length > 100) return null
    changed.push([old, now])
  }
  return changed
}

/** Neither end of the lane's stretch is this card's: the stretch stands without it. */
const isInside = (card: DaySpan | null, lane: DaySpan | null): boolean =>
  card === null || (lane !== null && card.from > lane.from && card.to < lane.to)
