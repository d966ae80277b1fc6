import { daysBetween } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { daysIn, type Span } from '../../../shared/calendar/span.ts'

export interface Scale {
  readonly span: Span
  /** CSS px. */
  readonly dayWidth: number
}

/** The left edge of a day, px from the beginning of the line; what lies beyond an end stands at it. */
export function xOf({ span, dayWidth }: Scale, day: CalendarDate): number {
  return Math.min(daysIn(span), Math.max(0, daysBetween(span.from, day))) * dayWidth
}

/** From the first day to the last, both counted. */
export const placed = (scale: Scale, from: CalendarDate, to: CalendarDate) => {
  const left = xOf(scale, from)
  return { insetInlineStart: left, width: Math.max(2, xOf(scale, to) + scale.dayWidth - left) }
}

/** The middle of a day. */
export const midOf = (scale: Scale, day: CalendarDate): number => xOf(scale, day) + scale.dayWidth / 2
