import type { CardId } from '../../../shared/ids.ts'
import type { MapLane, MapRow, MapRows, RowSizes } from '../contract.ts'
import { placesIn } from './lane-facts.ts'

/** Lanes one under the other, each a head and, unless it is collapsed, a row a card. Heights in CSS px. */
export function layoutRows(
  lanes: readonly MapLane[],
  collapsed: ReadonlySet<string>,
  sizes: RowSizes,
): MapRows {
  const parts: (readonly MapRow[])[] = []
  const heads: number[] = []
  let count = 0
  let top = 0
  for (const lane of lanes) {
    const open = !collapsed.has(lane.id)
    const part = rowsOf(lane, top, open, sizes)
    heads.push(count)
    parts.push(part)
    count += part.length
    top += sizes.lane + (open ? lane.cards.length * sizes.card : 0)
  }
  const rows = parts.flat()
  return {
    rows,
    height: top,
    at: y => rowAt(rows, y),
    of: card => placeOf(card, lanes, collapsed, heads),
  }
}

interface Laid {
  readonly top: number
  readonly open: boolean
  readonly sizes: RowSizes
  readonly rows: readonly MapRow[]
}

/** A lane that is where it was keeps its rows: an edit makes one lane's anew, not all of ten thousand. */
const laid = new WeakMap<MapLane, Laid>()

function rowsOf(lane: MapLane, top: number, open: boolean, sizes: RowSizes): readonly MapRow[] {
  const known = laid.get(lane)
  if (known && known.top === top && known.open === open && sameSizes(known.sizes, sizes)) return known.rows
  const rows: MapRow[] = [{ kind: 'lane', lane, top, height: sizes.lane }]
  if (open)
    lane.cards.forEach((card, at) => {
      rows.push({ kind: 'card', card, lane, top: top + sizes.lane + at * sizes.card, height: sizes.card })
    })
  laid.set(lane, { top, open, sizes, rows })
  return rows
}

const sameSizes = (a: RowSizes, b: RowSizes): boolean => a.lane === b.lane && a.card === b.card

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

function placeOf(
  card: CardId,
  lanes: readonly MapLane[],
  collapsed: ReadonlySet<string>,
  heads: readonly number[],
): number | null {
  for (let at = 0; at < lanes.length; at++) {
    const lane = lanes[at]
    if (!lane || collapsed.has(lane.id)) continue
    const place = placesIn(lane).get(card)
    if (place !== undefined) return (heads[at] ?? 0) + 1 + place
  }
  return null
}
