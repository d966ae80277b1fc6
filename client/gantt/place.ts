import type { CardId } from '../../shared/ids.ts'
import type { ViewAnchor } from '../live/view-anchor.ts'
import type { MapPicture } from '../map/contract.ts'
import type { MapPlace } from './memory.ts'

/** Today stands a third of the way across: what was is seen, and more of what comes. */
const third = 1 / 3

export interface Scrolled {
  readonly left: number
  readonly top: number
  /** Of the map alone, without the names. */
  readonly width: number
}

export function placeAt({ axis }: MapPicture, { left, top, width }: Scrolled): MapPlace {
  const x = left + width * third
  const day = axis.dayAt(x)
  const part = (x - axis.xOf(day)) / axis.dayWidth
  return { top, day, part: Math.min(0.999, Math.max(0, part)) }
}

/** How far the map is scrolled to have this day, and so much of it, a third of the way across. */
export function leftOf(
  { axis }: MapPicture,
  { day, part }: Pick<MapPlace, 'day' | 'part'>,
  width: number,
): number {
  return Math.round(axis.xOf(day) + part * axis.dayWidth - width * third)
}

/** The row at the top, by a name that survives another layout of the rows. */
export interface TopRow {
  readonly key: string
  readonly offset: number
}

export function topRow({ rows }: MapPicture, top: number): TopRow | null {
  const row = rows.rows[rows.at(top)]
  return row ? { key: row.kind === 'card' ? row.card.id : row.lane.id, offset: top - row.top } : null
}

/** Where that row is now; null: it is not shown any more. */
export function topOf({ rows }: MapPicture, { key, offset }: TopRow): number | null {
  const card = rows.of(key as CardId)
  const row =
    card === null ? rows.rows.find(one => one.kind === 'lane' && one.lane.id === key) : rows.rows[card]
  return row ? row.top + Math.min(offset, row.height) : null
}

/** MEET-4: the first card under the heads and the day at the left edge. */
export function anchorAt(
  { axis, rows }: MapPicture,
  { left, top }: Pick<Scrolled, 'left' | 'top'>,
): ViewAnchor {
  const at = rows.at(top)
  const row = rows.rows.slice(Math.max(0, at), at + 2).find(one => one.kind === 'card')
  const within = Math.max(-4000, Math.min(4000, row ? top - row.top : 0))
  return {
    card: row?.kind === 'card' ? row.card.id : null,
    day: axis.dayAt(left),
    offset: Math.round(within),
  }
}

/** How far to scroll to stand at an anchor; null for what this picture does not show. */
export function scrollOfAnchor(
  { axis, rows }: MapPicture,
  anchor: ViewAnchor,
): { readonly left: number | null; readonly top: number | null } {
  const at = anchor.card === null ? null : rows.of(anchor.card)
  const row = at === null ? undefined : rows.rows[at]
  const inAxis = anchor.day !== null && anchor.day >= axis.from && anchor.day <= axis.to
  return {
    left: inAxis && anchor.day ? Math.round(axis.xOf(anchor.day)) : null,
    top: row ? Math.max(0, row.top + anchor.offset) : anchor.card === null ? 0 : null,
  }
}
