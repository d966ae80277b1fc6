import { addMonths } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Target } from '../../../shared/target/target.ts'
import type { DateMove } from './move-dates.ts'

/** Annual, yearly and quarterly targets follow the calendar by whole years; everything else follows the campaign. */
export function moveTarget(target: Target, move: DateMove): Target {
  const travel = byCalendar(target) ? inYears(move.years) : move.day
  return {
    ...target,
    period: { ...target.period, from: travel(target.period.from), to: travel(target.period.to) },
    ...(target.dueOn ? { dueOn: travel(target.dueOn) } : {}),
  }
}

const byCalendar = ({ period }: Target): boolean =>
  (period.scope === 'annual' || period.scope === 'year' || period.scope === 'quarter') &&
  !(period.each && period.scope === 'year')

const inYears =
  (years: number) =>
  (date: CalendarDate): CalendarDate =>
    addMonths(date, years * 12)
