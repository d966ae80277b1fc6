import type { CardView } from '../../../shared/board/view.ts'
import type { HueColours, MapBars, MapLook, MapPicture, MapWas, MapWindow, TimeAxis } from '../contract.ts'
import { spanX } from '../geometry/span-x.ts'
import { drawMarks } from './marks.ts'
import type { Pen } from './pen.ts'
import { drawBeyond, drawStatus } from './row-end.ts'
import { drawWas } from './was.ts'
import { drawWork } from './work.ts'

/** Where things stand in a row, as parts of its height: the work above, the baseline under it. */
const barTop = 0.19
const barPart = 0.42
const baseTop = 0.74
const basePart = 0.13

export interface RowPlace {
  /** The top of the row in the window. */
  readonly y: number
  readonly height: number
}

/** GANTT-1: a card's row: its work, its baseline below, its milestones and how it stands. */
export function drawCardRow(
  pen: Pen,
  card: CardView,
  bars: MapBars,
  hue: HueColours,
  place: RowPlace,
  picture: MapPicture,
  window: MapWindow,
  look: MapLook,
  was: MapWas | null | undefined = null,
): void {
  const { axis } = picture
  drawPlanned(pen, card, bars, place, axis, window, look)
  const top = Math.round(place.y + place.height * barTop)
  const thick = Math.round(place.height * barPart)
  drawWork(pen, card, bars, hue, { y: top, height: thick }, axis, window, look)
  if (was) drawWas(pen, was, place, axis, window, look)
  const middle = top + thick / 2
  const marks = drawMarks(pen, bars.marks, hue, middle, axis, window, look)
  drawStatus(pen, card, bars, marks, middle, picture, window, look)
  drawBeyond(pen, bars, middle, axis, window, look)
}

function drawPlanned(
  pen: Pen,
  card: CardView,
  bars: MapBars,
  { y, height }: RowPlace,
  axis: TimeAxis,
  window: MapWindow,
  look: MapLook,
): void {
  if (bars.planned === null) return
  const { x, width } = spanX(axis, bars.planned)
  if (x > window.x + window.width || x + width < window.x) return
  const thick = Math.max(3, Math.round(height * basePart))
  const top = Math.round(y + height * baseTop)
  pen.part('baseline', card.id, () => {
    const left = Math.round(x - window.x)
    const wide = Math.max(2, Math.round(width))
    pen.fill(left, top, wide, thick, look.colour.sunken ?? '')
    pen.frame(left, top, wide, thick, look.colour.ink3 ?? '', false)
  })
}
