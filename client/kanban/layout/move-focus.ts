import type { Grouped } from '../../card/group/group-cards.ts'
import type { Place } from './place.ts'

/** Where the focus goes from a card when a key is pressed; null: the key means nothing, or there is nothing further. */
export function moveFocus(
  grouped: Grouped,
  at: Place,
  key: string,
  collapsed: ReadonlySet<string>,
): Place | null {
  const open = (lane: number) => !collapsed.has(grouped.lanes[lane]?.lane.key ?? '')
  const count = (lane: number, column: number) =>
    open(lane) ? (grouped.lanes[lane]?.cells[column]?.length ?? 0) : 0
  switch (key) {
    case 'ArrowDown':
      return at.index + 1 < count(at.lane, at.column)
        ? { ...at, index: at.index + 1 }
        : nextLane(grouped, at, 1, count)
    case 'ArrowUp':
      return at.index > 0 ? { ...at, index: at.index - 1 } : nextLane(grouped, at, -1, count)
    case 'ArrowRight':
      return nextColumn(grouped, at, 1, count)
    case 'ArrowLeft':
      return nextColumn(grouped, at, -1, count)
    case 'Home':
      return { ...at, index: 0 }
    case 'End':
      return { ...at, index: Math.max(0, count(at.lane, at.column) - 1) }
    default:
      return null
  }
}

type CountIn = (lane: number, column: number) => number

/** The same column of the nearest lane that has cards in it: its first from above, its last from below. */
function nextLane(grouped: Grouped, at: Place, step: 1 | -1, count: CountIn): Place | null {
  for (let lane = at.lane + step; lane >= 0 && lane < grouped.lanes.length; lane += step) {
    const cards = count(lane, at.column)
    if (cards > 0) return { lane, column: at.column, index: step === 1 ? 0 : cards - 1 }
  }
  return null
}

/** The nearest column of the same lane that has cards, at the same height. */
function nextColumn(grouped: Grouped, at: Place, step: 1 | -1, count: CountIn): Place | null {
  for (let column = at.column + step; column >= 0 && column < grouped.columns.length; column += step) {
    const cards = count(at.lane, column)
    if (cards > 0) return { lane: at.lane, column, index: Math.min(at.index, cards - 1) }
  }
  return null
}

/** The first card in reading order: what Tab reaches when no card has had the focus yet. */
export function firstPlace(grouped: Grouped, collapsed: ReadonlySet<string>): Place | null {
  for (const [lane, { lane: one, cells }] of grouped.lanes.entries()) {
    if (collapsed.has(one.key)) continue
    const column = cells.findIndex(cards => cards.length > 0)
    if (column >= 0) return { lane, column, index: 0 }
  }
  return null
}
