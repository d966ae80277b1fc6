import { daysBetween } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'

export type DaysTo = (due: CalendarDate | null) => number | null

export const daysFrom =
  (today: CalendarDate): DaysTo =>
  due =>
    due === null ? null : daysBetween(today, due)
