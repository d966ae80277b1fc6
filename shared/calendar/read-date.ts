import { daysInMonth } from './arithmetic.ts'
import type { CalendarDate } from './date.ts'
import { calendarDate, dayOf, monthOf, yearOf } from './day-number.ts'

/** A day as people write it: 2021-10-11, 2021/10/11, 2021.10.11 or 2021年10月11日; null when it names no real day. */
export function readDate(text: string): CalendarDate | null {
  const found = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/.exec(text)
  return found ? dateIfReal(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

export function dateIfReal(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null
  if (day < 1 || day > daysInMonth(year, month)) return null
  return calendarDate(year, month, day)
}

/** 2021年10月11日, without zero padding, as official documents print it. */
export function chineseDate(date: CalendarDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`
}
