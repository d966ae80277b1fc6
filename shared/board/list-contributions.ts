import type { CardId } from '../ids.ts'
import type { Contribution } from '../target/contribution.ts'

type Entry = readonly [CardId, Contribution]

/**
 * What cards add to one target, in order of card id: sums of fractions come out the same whatever order the cards changed in, on
 * every screen and on the server.
 */
export interface ContributionList {
  set(id: CardId, adds: Contribution): void
  remove(id: CardId): void
  inOrder(): readonly Entry[]
}

/** More changes than this between two readings, and sorting once is cheaper than finding each place. */
const sortFrom = 32

export function createContributionList(): ContributionList {
  const held = new Map<CardId, Entry>()
  let sorted: Entry[] | null = null
  let changes = 0
  /** The list to change in place, while that pays. */
  const inPlace = (): Entry[] | null => {
    if (++changes > sortFrom) sorted = null
    return sorted
  }
  return {
    set(id, adds) {
      const entry: Entry = [id, adds]
      const known = held.has(id)
      held.set(id, entry)
      const list = inPlace()
      list?.splice(placeOf(list, id), known ? 1 : 0, entry)
    },
    remove(id) {
      if (!held.delete(id)) return
      const list = inPlace()
      list?.splice(placeOf(list, id), 1)
    },
    inOrder() {
      sorted ??= [...held.values()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      changes = 0
      return sorted
    },
  }
}

function placeOf(list: readonly Entry[], id: CardId): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = list[middle]
    if (other && other[0] < id) low = middle + 1
    else high = middle
  }
  return low
}
