import type { CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { Grouped } from '../../card/group/group-cards.ts'
import type { Place } from '../layout/place.ts'
import type { Target } from './drop-decision.ts'

/** The cards of a cell as they would be without the held one: a drop's index counts among these. */
export function othersIn(grouped: Grouped, lane: number, column: number, held: CardId): readonly CardView[] {
  const cards = grouped.lanes[lane]?.cells[column] ?? []
  return cards.some(card => card.id === held) ? cards.filter(card => card.id !== held) : cards
}

/** A place counted with the held card among the others, as the eye counts, to one counted without it. */
export function withoutHeld(grouped: Grouped, place: Place, held: CardId): Place {
  const cards = grouped.lanes[place.lane]?.cells[place.column] ?? []
  const own = cards.findIndex(card => card.id === held)
  return own >= 0 && own < place.index ? { ...place, index: place.index - 1 } : place
}

export function targetAt(grouped: Grouped, place: Place, held: CardId): Target | null {
  const column = grouped.columns[place.column]
  const lane = grouped.lanes[place.lane]?.lane
  if (!column || !lane) return null
  const others = othersIn(grouped, place.lane, place.column, held)
  return { column, lane, before: others[place.index - 1] ?? null, after: others[place.index] ?? null }
}

/**
 * KAN-2: where an arrow key takes a held card. Cells that would refuse it are stepped over; at the end of a cell it goes on in the
 * next lane. Null: nowhere further that way.
 */
export function moveHeld(
  grouped: Grouped,
  place: Place,
  key: string,
  held: CardId,
  accepts: (place: Place) => boolean,
): Place | null {
  const count = othersIn(grouped, place.lane, place.column, held).length
  switch (key) {
    case 'ArrowDown':
      if (place.index < count) return { ...place, index: place.index + 1 }
      return search(grouped, place, 'lane', 1, held, accepts)
    case 'ArrowUp':
      if (place.index > 0) return { ...place, index: place.index - 1 }
      return search(grouped, place, 'lane', -1, held, accepts)
    case 'ArrowRight':
      return search(grouped, place, 'column', 1, held, accepts)
    case 'ArrowLeft':
      return search(grouped, place, 'column', -1, held, accepts)
    case 'Home':
      return { ...place, index: 0 }
    case 'End':
      return { ...place, index: count }
    default:
      return null
  }
}

function search(
  grouped: Grouped,
  from: Place,
  axis: 'lane' | 'column',
  step: 1 | -1,
  held: CardId,
  accepts: (place: Place) => boolean,
): Place | null {
  const limit = axis === 'lane' ? grouped.lanes.length : grouped.columns.length
  for (let at = from[axis] + step; at >= 0 && at < limit; at += step) {
    const cell = { ...from, [axis]: at }
    const count = othersIn(grouped, cell.lane, cell.column, held).length
    const index = axis === 'column' ? Math.min(from.index, count) : step === 1 ? 0 : count
    if (accepts({ ...cell, index })) return { ...cell, index }
  }
  return null
}
