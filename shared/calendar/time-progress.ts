import { addDays, daysBetween } from './arithmetic.ts'
import type { CalendarDate } from './date.ts'
import { dayOf, monthOf, yearOf } from './day-number.ts'
import { daysIn, type Span } from './span.ts'

/** CAL-5: how much of a period has gone, and by what it was counted: the screen always says which. */
export interface TimeProgress {
  readonly percent: number
  readonly basis: 'days' | 'months'
  readonly passed: number
  readonly total: number
}

/** Below this a whole month is too coarse a step to steer by. */
const FEWEST_MONTHS = 3

/**
 * A period made of whole months is counted by whole months gone (year, quarter, three years, thirteen months alike);
 * any other by days, today counted. A month has gone on its last day, as a day has.
 */
export function timeProgress(period: Span, today: CalendarDate): TimeProgress {
  const months = wholeMonths(period)
  return months !== null && months >= FEWEST_MONTHS
    ? gone('months', monthsGone(period, today), months)
    : gone('days', daysBetween(period.from, today) + 1, daysIn(period))
}

/** How many months a period is made of, or null when it begins or ends inside one. */
export function wholeMonths(period: Span): number | null {
  const whole = dayOf(period.from) === 1 && dayOf(addDays(period.to, 1)) === 1
  return whole ? monthCount(addDays(period.to, 1)) - monthCount(period.from) : null
}

function monthsGone(period: Span, today: CalendarDate): number {
  return monthCount(addDays(today, 1)) - monthCount(period.from)
}

function gone(basis: TimeProgress['basis'], count: number, total: number): TimeProgress {
  const passed = Math.min(Math.max(count, 0), total)
  return { percent: (passed / total) * 100, basis, passed, total }
}

const monthCount = (date: CalendarDate): number => yearOf(date) * 12 + monthOf(date)
