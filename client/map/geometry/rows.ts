import type { CardId } from '../../../shared/ids.ts'
import type { MapLane, MapRow, MapRows, RowSizes } from '../contract.ts'

/** Lanes one under the other, each a head and, unless it is collapsed, a row a card. Heights in CSS px. */
export function layoutRows(
  lanes: readonly MapLane[],
  collapsed: ReadonlySet<string>,
  sizes: RowSizes,
): MapRows {
  const rows: MapRow[] = []
  let top = 0
  for (const lane of lanes) {
    rows.push({ kind: 'lane', lane, top, height: sizes.lane })
    top += sizes.lane
    if (collapsed.has(lane.id)) continue
    for (const card of lane.cards) {
      rows.push({ kind: 'card', card, lane, top, height: sizes.card })
      top += sizes.card
    }
  }
  const places = lazily(() => placesOf(rows))
  return { rows, height: top, at: y => rowAt(rows, y), of: card => places().get(card) ?? null }
}

function rowAt(rows: readonly MapRow[], y: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle]?.top ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return rows.length === 0 ? -1 : low
}

function placesOf(rows: readonly MapRow[]): ReadonlyMap<CardId, number> {
  const places = new Map<CardId, number>()
  rows.forEach((row, at) => {
    if (row.kind === 'card') places.set(row.card.id, at)
  })
  return places
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
