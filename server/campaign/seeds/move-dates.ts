import { addDays, addMonths, daysBetween, daysInMonth } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { calendarDate, dayOf, monthOf, yearOf } from '../../../shared/calendar/day-number.ts'
import { spanOfPlanDate, within } from '../../../shared/calendar/plan-date.ts'
import type { Span } from '../../../shared/calendar/span.ts'
import { wholeMonths } from '../../../shared/calendar/time-progress.ts'

/** How a plan's dates travel to another time. */
export interface DateMove {
  /** The campaign's new first and last day. */
  readonly span: Span
  /** How many years a calendar year of the plan moves. */
  readonly years: number
  /** A day of the campaign: its first and last day become the new ones, others keep their distance and stay inside. */
  day(date: CalendarDate): CalendarDate
  planSpan(from: PlanDate, to: PlanDate): { from: PlanDate; to: PlanDate }
}

/**
 * A campaign of whole months moved to the first of a month travels by months, so that phases stay months and quarters
 * stay quarters; any other travels by days.
 */
export function moveBetween(own: Span, from: CalendarDate, to: CalendarDate | undefined): DateMove {
  const byMonths = wholeMonths(own) !== null && dayOf(from) === 1
  const months = (yearOf(from) - yearOf(own.from)) * 12 + monthOf(from) - monthOf(own.from)
  const days = daysBetween(own.from, from)
  const shift = (date: CalendarDate) => (byMonths ? shiftMonths(date, months) : addDays(date, days))
  const span = { from, to: to ?? shift(own.to) }
  const day = (date: CalendarDate) => {
    if (date === own.to) return span.to
    const shifted = shift(date)
    return shifted < span.from ? span.from : shifted > span.to ? span.to : shifted
  }
  return {
    span,
    years: yearOf(from) - yearOf(own.from),
    day,
    planSpan: (start, end) => ({
      from: asPlanned(start.precision, day(spanOfPlanDate(start).from), 'from'),
      to: asPlanned(end.precision, day(end.date), 'to'),
    }),
  }
}

/** The last day of a month stays the last day of its month. */
function shiftMonths(date: CalendarDate, months: number): CalendarDate {
  const there = addMonths(date, months)
  if (dayOf(date) < daysInMonth(yearOf(date), monthOf(date))) return there
  return calendarDate(yearOf(there), monthOf(there), daysInMonth(yearOf(there), monthOf(there)))
}

/** A month stays a month only where it still begins or ends with one; otherwise the day is all that is known. */
function asPlanned(precision: PlanDate['precision'], date: CalendarDate, edge: keyof Span): PlanDate {
  const planned = within(precision, date)
  return spanOfPlanDate(planned)[edge] === date ? planned : { date, precision: 'day' }
}
