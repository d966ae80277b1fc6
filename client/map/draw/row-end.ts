import type { CardView } from '../../../shared/board/view.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { DaySpan, MapBars, MapLook, MapPicture, MapWindow, TimeAxis } from '../contract.ts'
import { statusOf } from './card-status.ts'
import { measuresOf } from './measures.ts'
import { chevronLeft, chevronRight } from './outlines.ts'
import type { Pen } from './pen.ts'

/**
 * How a card stands, after the last thing in its row. Where that is the end of the axis the words stand just before it, unless a
 * milestone's name is there. `marksEnd`: where the marks ended, in the window.
 */
export function drawStatus(
  pen: Pen,
  card: CardView,
  bars: MapBars,
  marksEnd: number,
  middle: number,
  { axis, today, plan, scale }: MapPicture,
  window: MapWindow,
  look: MapLook,
): void {
  const m = measuresOf(look)
  const end = endOf(bars, axis)
  if (end === null && marksEnd === Number.NEGATIVE_INFINITY) {
    const x = axis.xOf(today) + axis.dayWidth + 2 * m.gap - window.x
    pen.text(look.words.undated, x, middle, m.text, look.colour.ink3 ?? '')
    return
  }
  const status = statusOf(card, look.words)
  if (status.words === '') return
  const after = Math.max(marksEnd, (end ?? 0) - window.x) + 2 * m.gap
  if (after > window.width || after < -20 * m.text) return
  const width = pen.measure(status.words, m.text, status.late)
  const room = scale === 'campaign' ? axis.xOf(addDays(plan.campaign.to.date, 1)) : axis.width - 2.5 * m.gap
  const last = room - window.x - width - m.gap
  const x = Math.min(after, last)
  if (x < marksEnd + m.gap) return
  const colour = status.late ? look.colour.redInk : look.colour.ink2
  pen.text(status.words, x, middle, m.text, colour ?? '', status.late)
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
