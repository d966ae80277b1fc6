import type { CardView } from '../../../shared/board/view.ts'
import type { HueColours, MapBars, MapLook, MapPicture, MapWindow, TimeAxis } from '../contract.ts'
import { spanX } from '../geometry/span-x.ts'
import { statusOf } from './card-status.ts'
import { drawMarks } from './marks.ts'
import { measuresOf } from './measures.ts'
import { chevronLeft, chevronRight } from './outlines.ts'
import type { Pen } from './pen.ts'

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
): void {
  const { axis } = picture
  drawPlanned(pen, card, bars, place, axis, window, look)
  drawWork(pen, card, bars, hue, place, axis, window, look)
  const middle = place.y + place.height * (barTop + barPart / 2)
  const marksEnd = drawMarks(pen, bars.marks, hue, middle, axis, window, look)
  const end = Math.max(marksEnd, endOf(bars, axis) - window.x)
  drawStatus(pen, card, end, middle, window, look)
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

function drawWork(
  pen: Pen,
  card: CardView,
  { actual, forecast, progress }: MapBars,
  hue: HueColours,
  { y, height }: RowPlace,
  axis: TimeAxis,
  window: MapWindow,
  look: MapLook,
): void {
  const top = Math.round(y + height * barTop)
  const thick = Math.round(height * barPart)
  const radius = 2 * look.size
  if (forecast) {
    const { x, width } = spanX(axis, forecast)
    if (x <= window.x + window.width && x + width >= window.x) {
      pen.fill(x - window.x, top, width, thick, hue.forecast, radius)
      pen.frame(x - window.x, top, width, thick, hue.progress, true, radius)
    }
  }
  if (actual === null) return
  const { x, width } = spanX(axis, actual)
  if (x > window.x + window.width || x + width < window.x) return
  const left = x - window.x
  pen.fill(left, top, width, thick, hue.actual, radius)
  const share = card.finished ? 100 : (progress ?? 0)
  if (share > 0) pen.fill(left, top, (width * share) / 100, thick, hue.progress, radius)
  drawOverrun(pen, card, actual, top + thick, axis, window, look)
}

/** What of unfinished work lies after its due date is underlined in the colour of lateness. */
function drawOverrun(
  pen: Pen,
  card: CardView,
  actual: NonNullable<MapBars['actual']>,
  bottom: number,
  axis: TimeAxis,
  window: MapWindow,
  look: MapLook,
): void {
  if (card.finished || card.side || card.due === null || card.due.date >= actual.to) return
  const from = Math.max(axis.xOf(card.due.date) + axis.dayWidth, axis.xOf(actual.from))
  const to = axis.xOf(actual.to) + axis.dayWidth
  const thick = 2 * look.size
  pen.fill(from - window.x, bottom - thick, to - from, thick, look.colour.red ?? '')
}

function endOf(bars: MapBars, axis: TimeAxis): number {
  const of = (span: MapBars['actual']) => (span ? axis.xOf(span.to) + axis.dayWidth : 0)
  return Math.min(
    axis.width,
    Math.max(of(bars.actual), of(bars.forecast), bars.actual || bars.forecast ? 0 : of(bars.planned)),
  )
}

function drawStatus(
  pen: Pen,
  card: CardView,
  end: number,
  middle: number,
  window: MapWindow,
  look: MapLook,
): void {
  if (end < -200 || end > window.width) return
  const status = statusOf(card, look.words)
  if (status.words === '') return
  const m = measuresOf(look)
  const colour = status.late ? look.colour.redInk : look.colour.ink2
  const width = pen.measure(status.words, m.text, status.late)
  /** At the right edge of the axis there is no more room to the right of a bar. */
  const x = end + 2 * m.gap
  if (x + width > window.width && window.x + x + width > window.width + window.x) return
  pen.text(status.words, x, middle, m.text, colour ?? '', status.late)
}

/** What lies beyond the ends of the axis is pointed at. */
function drawBeyond(
  pen: Pen,
  bars: MapBars,
  middle: number,
  axis: TimeAxis,
  window: MapWindow,
  look: MapLook,
): void {
  const size = 4 * look.size
  const colour = look.colour.ink3 ?? ''
  const right = axis.width - window.x - 1.5 * size
  if (right <= window.width && right >= 0 && reaches(bars, day => day > axis.to))
    pen.shape(chevronRight, right, middle, size, null, colour, 1.5 * look.size)
  const left = 1.5 * size - window.x
  if (left >= 0 && reaches(bars, day => day < axis.from))
    pen.shape(chevronLeft, left, middle, size, null, colour, 1.5 * look.size)
}

function reaches(bars: MapBars, is: (day: TimeAxis['from']) => boolean): boolean {
  const { actual, forecast, marks } = bars
  if (actual && (is(actual.from) || is(actual.to))) return true
  if (forecast && (is(forecast.from) || is(forecast.to))) return true
  const first = marks[0]
  const last = marks.at(-1)
  return (first !== undefined && is(first.on)) || (last !== undefined && is(last.on))
}
