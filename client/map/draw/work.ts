import type { CardView } from '../../../shared/board/view.ts'
import type { DaySpan, HueColours, MapBars, MapLook, MapWindow, TimeAxis } from '../contract.ts'
import { spanX } from '../geometry/span-x.ts'
import type { RowPlace } from './card-row.ts'
import type { Pen } from './pen.ts'

/**
 * The work of a card in `place`, the bar's own box: what was done solid, what is to come light with a dashed edge, and over both how
 * far it has got, so that progress can be held against the line of today.
 */
export function drawWork(
  pen: Pen,
  card: CardView,
  bars: MapBars,
  hue: HueColours,
  place: RowPlace,
  axis: TimeAxis,
  window: MapWindow,
  look: MapLook,
): void {
  const { actual, forecast } = bars
  const radius = 2 * look.size
  if (forecast && isSeen(forecast, axis, window)) {
    const { x, width } = spanX(axis, forecast)
    pen.fill(x - window.x, place.y, width, place.height, hue.forecast, radius)
    pen.frame(x - window.x, place.y, width, place.height, hue.progress, true, radius)
  }
  if (actual === null) return
  if (isSeen(actual, axis, window)) {
    const { x, width } = spanX(axis, actual)
    pen.fill(x - window.x, place.y, width, place.height, hue.actual, radius)
  }
  drawProgress(pen, card, actual, bars, hue, place, axis, window, radius)
  drawOverrun(pen, card, actual, place, axis, window, look)
}

function isSeen(span: DaySpan, axis: TimeAxis, window: MapWindow): boolean {
  const { x, width } = spanX(axis, span)
  return x <= window.x + window.width && x + width >= window.x
}

function drawProgress(
  pen: Pen,
  card: CardView,
  actual: DaySpan,
  { forecast, progress }: MapBars,
  hue: HueColours,
  place: RowPlace,
  axis: TimeAxis,
  window: MapWindow,
  radius: number,
): void {
  const share = card.finished ? 100 : (progress ?? 0)
  if (share <= 0) return
  const { x, width } = spanX(axis, { from: actual.from, to: forecast?.to ?? actual.to })
  const done = (width * share) / 100
  if (x + done < window.x || x > window.x + window.width) return
  pen.fill(x - window.x, place.y, done, place.height, hue.progress, radius)
}

/** What of unfinished work lies after its due date is underlined in the colour of lateness. */
function drawOverrun(
  pen: Pen,
  card: CardView,
  actual: DaySpan,
  { y, height }: RowPlace,
  axis: TimeAxis,
  window: MapWindow,
  look: MapLook,
): void {
  if (card.finished || card.side || card.due === null || card.due.date >= actual.to) return
  const from = Math.max(axis.xOf(card.due.date) + axis.dayWidth, axis.xOf(actual.from))
  const to = axis.xOf(actual.to) + axis.dayWidth
  if (to < window.x || from > window.x + window.width) return
  const thick = 2 * look.size
  pen.fill(from - window.x, y + height - thick, to - from, thick, look.colour.red ?? '')
}
