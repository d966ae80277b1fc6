import type { MapBars, MapLook, MapOverlay, MapPicture, MapRow, MapWindow } from '../contract.ts'
import { drawCardRow, type RowPlace } from './card-row.ts'
import { drawDayLines, drawGrid } from './grid.ts'
import { hueOf } from './hue-of.ts'
import { drawLaneRow } from './lane-row.ts'
import type { Pen } from './pen.ts'

/** GANTT-4: draws what of the picture lies in the window, and only that; the window's top left corner is (0, 0). */
export function drawBody(
  pen: Pen,
  picture: MapPicture,
  window: MapWindow,
  look: MapLook,
  overlay: MapOverlay = {},
): void {
  drawGrid(pen, picture, window, look)
  eachRow(picture, window, row => drawRow(pen, row, picture, window, look, overlay))
  drawDayLines(pen, picture, window, look)
}

/** The rows a window shows, from its top edge to its bottom edge. */
export function eachRow(picture: MapPicture, window: MapWindow, see: (row: MapRow) => void): void {
  const { rows } = picture
  const end = window.y + window.height
  for (let at = Math.max(0, rows.at(window.y)); at < rows.rows.length; at++) {
    const row = rows.rows[at]
    if (!row || row.top >= end) return
    see(row)
  }
}

function drawRow(
  pen: Pen,
  row: MapRow,
  picture: MapPicture,
  window: MapWindow,
  look: MapLook,
  overlay: MapOverlay,
): void {
  const place = { y: row.top - window.y, height: row.height }
  if (row.kind === 'lane') drawLaneRow(pen, row.lane, place, picture, window, look)
  else drawCardOf(pen, row, place, picture, window, look, overlay)
}

function drawCardOf(
  pen: Pen,
  row: CardRow,
  place: RowPlace,
  picture: MapPicture,
  window: MapWindow,
  look: MapLook,
  overlay: MapOverlay,
): void {
  const { card } = row
  const ground = groundOf(card.id, overlay, look)
  if (ground !== '') pen.fill(0, place.y, window.width, place.height, ground)
  const bottom = Math.round(place.y + place.height) - 0.5
  pen.line(0, bottom, window.width, bottom, look.colour.line ?? '', 1)
  const hue = hueOf(look, row.lane)
  drawCardRow(
    pen,
    card,
    barsFor(row, picture, overlay),
    hue,
    place,
    picture,
    window,
    look,
    overlay.was?.(card.id),
  )
}

type CardRow = MapRow & { readonly kind: 'card' }

function barsFor(row: CardRow, picture: MapPicture, overlay: MapOverlay): MapBars {
  return overlay.moved?.card === row.card.id ? overlay.moved.bars : picture.barsOf(row.card)
}

function groundOf(card: string, overlay: MapOverlay, look: MapLook): string {
  if (overlay.selected === card) return look.colour.brandSoft ?? ''
  return overlay.hovered === card ? (look.colour.surface2 ?? '') : ''
}
