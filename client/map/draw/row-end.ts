import type { CardView } from '../../../shared/board/view.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { DaySpan, MapBars, MapLook, MapPicture, MapWindow, TimeAxis } from '../contract.ts'
import { statusOf } from './card-status.ts'
import type { MarksEnd } from './marks.ts'
import { measuresOf } from './measures.ts'
import { chevronLeft, chevronRight } from './outlines.ts'
import type { Pen } from './pen.ts'

/**
 * How a card stands, after the last thing in its row. Where the axis has no room left for that, the words stand before its end, or
 * before the last milestone.
 */
export function drawStatus(
  pen: Pen,
  card: CardView,
  bars: MapBars,
  marks: MarksEnd,
  middle: number,
  picture: MapPicture,
  window: MapWindow,
  look: MapLook,
): void {
  const m = measuresOf(look)
  const end = endOf(bars, picture.axis)
  if (end === null && marks.end === Number.NEGATIVE_INFINITY) {
    drawUndated(pen, middle, picture, window, look)
    return
  }
  const status = statusOf(card, look.words)
  if (status.words === '') return
  const width = pen.measure(status.words, m.text, status.late)
  const first = clearOfStart(4 * m.gap, picture, m.gap) - window.x
  const after = Math.max(first, marks.end + 2 * m.gap, (end ?? 0) - window.x + 2 * m.gap)
  const x = placeFor(width, after, roomEnd(picture, m.gap) - window.x, marks, m.gap)
  if (x === null || x > window.width || x < -width) return
  const colour = status.late ? look.colour.redInk : look.colour.ink2
  pen.text(status.words, x, middle, m.text, colour ?? '', status.late)
}

/** Words at the left edge stand after the line of the first day where it comes that soon, not across it. */
function clearOfStart(x: number, { axis, plan }: MapPicture, gap: number): number {
  const line = axis.xOf(spanOfCampaign(plan.campaign).from)
  return line >= x && line < x + 6 * gap ? line + gap : x
}

function placeFor(width: number, after: number, room: number, marks: MarksEnd, gap: number): number | null {
  const last = room - width - gap
  const x = Math.min(after, last)
  if (x >= marks.end + gap) return x
  const before = marks.freeTo - gap - width
  return before >= marks.freeFrom + gap ? before : null
}

/** Where words must end, in picture px: short of the line of the last day, or of the sign that there is more. */
function roomEnd({ axis, plan, scale }: MapPicture, gap: number): number {
  return scale === 'campaign' ? axis.xOf(addDays(plan.campaign.to.date, 1)) : axis.width - 2.5 * gap
}

function drawUndated(
  pen: Pen,
  middle: number,
  { axis, today }: MapPicture,
  window: MapWindow,
  look: MapLook,
): void {
  const m = measuresOf(look)
  const x = axis.xOf(today) + axis.dayWidth + 2 * m.gap - window.x
  pen.text(look.words.undated, x, middle, m.text, look.colour.ink3 ?? '')
}

/** Where the last bar of a row ends, in picture px; null where it has none. */
function endOf({ planned, actual, forecast }: MapBars, axis: TimeAxis): number | null {
  const of = (span: DaySpan) => Math.min(axis.width, axis.xOf(span.to) + axis.dayWidth)
  if (actual === null && forecast === null) return planned && of(planned)
  return Math.max(actual ? of(actual) : 0, forecast ? of(forecast) : 0)
}

/** What lies beyond the ends of the axis is pointed at. */
export function drawBeyond(
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
  if (right >= 0 && right <= window.width && lastOf(bars) > axis.to)
    pen.shape(chevronRight, right, middle, size, null, colour, 1.5 * look.size)
  const left = 1.5 * size - window.x
  if (left >= 0 && left <= window.width && firstOf(bars) < axis.from)
    pen.shape(chevronLeft, left, middle, size, null, colour, 1.5 * look.size)
}

function lastOf({ actual, forecast, marks }: MapBars): string {
  const bar = forecast?.to ?? actual?.to ?? ''
  const mark = marks.at(-1)?.on ?? ''
  return bar > mark ? bar : mark
}

/** Later than any date where there is nothing. */
const never = '~'
function firstOf({ actual, forecast, marks }: MapBars): string {
  const bar = actual?.from ?? forecast?.from ?? never
  const mark = marks[0]?.on ?? never
  return bar < mark ? bar : mark
}
