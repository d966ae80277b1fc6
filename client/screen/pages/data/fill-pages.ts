/** A group of things under one head, as they stand on a page; `continued`: its head was already on an earlier column. */
export interface Block<G, T> {
  readonly group: G
  readonly items: readonly T[]
  readonly continued: boolean
}

/** Cuts a list into pages of equal length; one empty page for an empty list. */
export function pagesOf<T>(items: readonly T[], each: number): readonly (readonly T[])[] {
  const pages: (readonly T[])[] = []
  for (let at = 0; at < items.length; at += each) pages.push(items.slice(at, at + each))
  return pages.length > 0 ? pages : [[]]
}

/**
 * Fills columns of `rows` rows one after another. A head takes `headRows`; a group that does not fit goes on in the next column under its
 * head once more, and a head never stands at the bottom alone.
 */
export function fillColumns<G, T>(
  groups: readonly { readonly group: G; readonly items: readonly T[] }[],
  rows: number,
  headRows: number,
): readonly (readonly Block<G, T>[])[] {
  const columns: Block<G, T>[][] = [[]]
  let room = rows
  for (const { group, items } of groups) {
    let rest = items
    while (rest.length > 0) {
      if (room < headRows + 1) {
        columns.push([])
        room = rows
      }
      const taken = rest.slice(0, Math.max(1, Math.floor(room - headRows)))
      columns.at(-1)?.push({ group, items: taken, continued: rest !== items })
      room -= headRows + taken.length
      rest = rest.slice(taken.length)
    }
  }
  return columns
}
