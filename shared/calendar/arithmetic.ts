import type { CalendarDate } from './date.ts'
import { calendarDate, dayOf, fromDayNumber, monthOf, toDayNumber, yearOf } from './day-number.ts'

/** CAL-4: the start day is not counted, so two weeks from the 1st is the 15th. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** CAL-4: the same day number so many months on, or that month's last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return calendarDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)))
}

/** Days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: CalendarDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Dates are written largest part first, so their text order is their order in time. */
export const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
