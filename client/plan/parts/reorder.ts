interface Placed {
  readonly id: string
  readonly order: number
}

/** The smallest gap between two orders a third is still put into; below it everything is counted anew. */
const TIGHT = 1e-6

/**
 * New orders for moving one item to an index of the list without it: usually the moved one's alone, halfway between its new
 * neighbours; all of them where no room is left between those. Empty when it stands there already.
 */
export function reorder(items: readonly Placed[], id: string, to: number): ReadonlyMap<string, number> {
  const from = items.findIndex(item => item.id === id)
  const rest = items.filter(item => item.id !== id)
  const at = Math.max(0, Math.min(to, rest.length))
  if (from < 0 || at === from) return new Map()
  const [before, after] = [rest[at - 1]?.order, rest[at]?.order]
  const order = between(before, after)
  if (order !== null) return new Map([[id, order]])
  const ids = rest.map(item => item.id)
  ids.splice(at, 0, id)
  return new Map(ids.map((one, index) => [one, index + 1]))
}

function between(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? 1 : after - 1
  if (after === undefined) return before + 1
  return after - before > TIGHT ? (before + after) / 2 : null
}

/** The order of an item that is added at the end. */
export const orderAtEnd = (items: readonly Placed[]): number =>
  items.reduce((last, item) => Math.max(last, item.order), 0) + 1
