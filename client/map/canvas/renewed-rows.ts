import type { CardId } from '../../../shared/ids.ts'
import type { MapOverlay, MapPicture, MapRow, MapWindow } from '../contract.ts'
import type { SurfaceShows } from './map-surface.ts'

/**
 * The rows of a box that look different now, where nothing else does: an edit repaints its row, the pointer the row it left and the
 * one it came to. Null where more has changed, or more than a few rows: then the whole box is painted.
 */
export function renewedRows(
  before: SurfaceShows,
  now: SurfaceShows,
  box: MapWindow,
): readonly MapRow[] | null {
  if (before.look !== now.look || !sameGround(before.picture, now.picture)) return null
  if (before.overlay.was !== now.overlay.was) return null
  const touched = touchedBy(before.overlay, now.overlay)
  const old = before.picture.rows.rows
  const { rows } = now.picture.rows
  const renewed: MapRow[] = []
  for (let at = Math.max(0, now.picture.rows.at(box.y)); at < rows.length; at++) {
    const row = rows[at]
    const was = old[at]
    if (!row || !was || row.top >= box.y + box.height) break
    if (row === was && !(row.kind === 'card' && touched.includes(row.card.id))) continue
    if (row.top !== was.top || row.height !== was.height || row.kind !== was.kind) return null
    if (!looksAsBefore(was, row) || (row.kind === 'card' && touched.includes(row.card.id))) renewed.push(row)
    if (renewed.length > most) return null
  }
  return renewed
}

const most = 12

/** Everything the rows stand on, and where all of them stand. */
function sameGround(a: MapPicture, b: MapPicture): boolean {
  return (
    a.axis === b.axis &&
    a.plan === b.plan &&
    a.today === b.today &&
    a.scale === b.scale &&
    a.isRest === b.isRest &&
    a.rows.height === b.rows.height &&
    a.rows.rows.length === b.rows.rows.length
  )
}

/** A lane's head sums up all its cards, so another lane object may look different. */
function looksAsBefore(was: MapRow, now: MapRow): boolean {
  if (was.kind === 'lane' || now.kind === 'lane') return was.lane === now.lane
  return was.card === now.card && was.lane.hue === now.lane.hue
}

function touchedBy(before: MapOverlay, now: MapOverlay): readonly CardId[] {
  const touched: CardId[] = []
  const see = (was: CardId | null | undefined, is: CardId | null | undefined) => {
    if (was === is) return
    if (was) touched.push(was)
    if (is) touched.push(is)
  }
  see(before.selected, now.selected)
  see(before.hovered, now.hovered)
  if (before.moved !== now.moved) see(before.moved?.card, null)
  if (before.moved !== now.moved) see(null, now.moved?.card)
  return touched
}
