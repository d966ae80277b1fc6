import type { CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { DaySpan, MapLane } from '../contract.ts'
import { extentOf, extentOfCards, joined, outlineOfCards } from './extent.ts'

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

/** The same in a fraction of the time, by what is known already and what the cards of other lanes say of themselves. */
export function outlineOfLanes(lanes: readonly MapLane[]): DaySpan | null {
  return lanes.reduce<DaySpan | null>(
    (all, lane) => joined(all, extents.get(lane) ?? outlineOfCards(lane.cards)),
    null,
  )
}

/** Reads the lanes' dates a few hundred cards at a time, for as long as it may go on. True: all are known now. */
export function readLanes(lanes: readonly MapLane[], mayGoOn: () => boolean): boolean {
  for (const lane of lanes) {
    if (extents.has(lane)) continue
    const part = parts.get(lane) ?? { read: 0, extent: null }
    parts.set(lane, part)
    while (part.read < lane.cards.length) {
      if (!mayGoOn()) return false
      part.extent = joined(part.extent, extentOfCards(lane.cards.slice(part.read, part.read + atATime)))
      part.read += atATime
    }
    extents.set(lane, part.extent)
  }
  return true
}
const atATime = 250
const parts = new WeakMap<MapLane, { read: number; extent: DaySpan | null }>()

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
  if (changed.every(([old, now]) => isInside(extentOf(old), extent) || reaches(extentOf(now), extentOf(old))))
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

/** Dates that did not change, or moved outwards: whatever end of the lane's stretch was this card's, it still reaches it. */
const reaches = (now: DaySpan | null, old: DaySpan | null): boolean =>
  old === null || (now !== null && now.from <= old.from && now.to >= old.to)
