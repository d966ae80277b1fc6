import { addDays, daysBetween } from '../../../shared/calendar/arithmetic.ts'
import { CalendarDate, type Instant } from '../../../shared/calendar/date.ts'

/** Day 1 of the 宣城 campaign, and the day demo visitors arrive: day 37, nine in the morning. */
export const firstDay = CalendarDate.parse('2021-09-23')
export const arrivalDay = CalendarDate.parse('2021-10-29')

/** The date of a day of the campaign; day 0 is the day before it began. */
export const dayDate = (day: number): CalendarDate => addDays(firstDay, day - 1)
export const dayNumber = (date: CalendarDate): number => daysBetween(firstDay, date) + 1

/** A moment of a day in the campaign's own zone, which has kept UTC+8 since before any date in here. */
export function moment(date: CalendarDate, clock: string): Instant {
  return Date.parse(`${date}T${clock}:00+08:00`) as Instant
}

export const arrival = moment(arrivalDay, '09:00')

/** National Day week and the Sundays people rested; 09-26 and 10-09 were worked in exchange (调休). */
const rest = new Set(['2021-09-25', '2021-10-10', '2021-10-16', '2021-10-17', '2021-10-23', '2021-10-24'])

export function isWorkday(date: CalendarDate): boolean {
  return !rest.has(date) && !(date >= '2021-10-01' && date <= '2021-10-07')
}

/** The first working day on or after a date. */
export function nextWorkday(date: CalendarDate): CalendarDate {
  let day = date
  while (!isWorkday(day)) day = addDays(day, 1)
  return day
}

/** When the weekly ledger is returned: the last working day of each week, the fifth week by the diligent only. */
export const returnDays = ['2021-09-30', '2021-10-09', '2021-10-15', '2021-10-22', '2021-10-28'].map(day =>
  CalendarDate.parse(day),
)
