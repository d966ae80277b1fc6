import { addDays, daysBetween, daysInMonth, weekdayOf } from './arithmetic.ts'
import type { CalendarDate } from './date.ts'
import { calendarDate, dayOf, monthOf, yearOf } from './day-number.ts'

/** A run of days, both ends counted. */
export interface Span {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

export type SpanKind = 'day' | 'week' | 'xun' | 'half-month' | 'month' | 'quarter' | 'year'

/** The span of a kind that a date lies in (CAL-3). A week ends on `weekEnds` (1–7), Sunday unless told. */
export function spanOf(kind: SpanKind, date: CalendarDate, weekEnds = 7): Span {
  const year = yearOf(date)
  const month = monthOf(date)
  switch (kind) {
    case 'day':
      return { from: date, to: date }
    case 'week': {
      const to = addDays(date, (weekEnds - weekdayOf(date) + 7) % 7)
      return { from: addDays(to, -6), to }
    }
    case 'xun': {
      const third = xunOf(date)
      return ofMonth(year, month, third * 10 - 9, third === 3 ? 31 : third * 10)
    }
    case 'half-month':
      return dayOf(date) <= 15 ? ofMonth(year, month, 1, 15) : ofMonth(year, month, 16, 31)
    case 'month':
      return ofMonth(year, month, 1, 31)
    case 'quarter': {
      const first = month - ((month - 1) % 3)
      return { from: calendarDate(year, first, 1), to: ofMonth(year, first + 2, 1, 31).to }
    }
    case 'year':
      return { from: calendarDate(year, 1, 1), to: calendarDate(year, 12, 31) }
  }
}

export function spanBefore(kind: SpanKind, date: CalendarDate, weekEnds = 7): Span {
  return spanOf(kind, addDays(spanOf(kind, date, weekEnds).from, -1), weekEnds)
}

export function spanAfter(kind: SpanKind, date: CalendarDate, weekEnds = 7): Span {
  return spanOf(kind, addDays(spanOf(kind, date, weekEnds).to, 1), weekEnds)
}

/** Every span of a kind that touches `within`, in order, each cut to it: the ticks of a scale, the columns of a plan. */
export function spansWithin(kind: SpanKind, within: Span, weekEnds = 7): Span[] {
  const spans: Span[] = []
  for (let at = within.from; at <= within.to; ) {
    const whole = spanOf(kind, at, weekEnds)
    const to = whole.to < within.to ? whole.to : within.to
    spans.push({ from: at, to })
    at = addDays(to, 1)
  }
  return spans
}

/** 上旬 is 1, 中旬 2, 下旬 3. */
export function xunOf(date: CalendarDate): 1 | 2 | 3 {
  const day = dayOf(date)
  return day <= 10 ? 1 : day <= 20 ? 2 : 3
}

export const contains = (span: Span, date: CalendarDate): boolean => date >= span.from && date <= span.to
export const daysIn = (span: Span): number => daysBetween(span.from, span.to) + 1

function ofMonth(year: number, month: number, from: number, to: number): Span {
  return {
    from: calendarDate(year, month, from),
    to: calendarDate(year, month, Math.min(to, daysInMonth(year, month))),
  }
}
