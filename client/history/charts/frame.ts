import { daysBetween } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { daysIn, type Span } from '../../../shared/calendar/span.ts'

/** Where days and values stand in a chart, in CSS px. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly span: Span
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly dayWidth: number
  readonly grid: readonly number[]
  /** The left edge of a day. */
  x(day: CalendarDate): number
  /** Its end: figures are of the day's end. */
  end(day: CalendarDate): number
  y(value: number): number
}

const edge = { left: 34, right: 14, top: 10, bottom: 20 }

export function frameOf(width: number, height: number, span: Span, most: number): Frame {
  const { left, top } = edge
  const [right, bottom] = [width - edge.right, height - edge.bottom]
  const dayWidth = Math.max(0, right - left) / daysIn(span)
  const grid = gridOf(most, height)
  const highest = Math.max(most, grid.at(-1) ?? 0, 1)
  const x = (day: CalendarDate) => left + daysBetween(span.from, day) * dayWidth
  return {
    width,
    height,
    span,
    left,
    right,
    top,
    bottom,
    dayWidth,
    grid,
    x,
    end: day => x(day) + dayWidth,
    y: value => bottom - (Math.max(0, value) / highest) * (bottom - top),
  }
}

/** Round figures up to the most, so many that their words do not touch. */
export function gridOf(most: number, height: number): readonly number[] {
  const lines = height < 140 ? 2 : 4
  if (most <= 0) return [0, 1]
  const rough = most / lines
  const scale = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find(one => one * scale >= rough - 1e-12) ?? 10) * scale
  const count = Math.ceil(most / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, n) => Math.round(n * step * 1e6) / 1e6)
}

/** Which day is under a place across the chart. */
export function dayAtX(frame: Frame, days: readonly CalendarDate[], x: number): CalendarDate | null {
  return days.findLast(day => frame.x(day) <= x) ?? days[0] ?? null
}
