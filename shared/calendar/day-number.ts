import type { CalendarDate } from './date.ts'

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar: the one form dates are counted in.
 * Integer arithmetic only, so that thousands of cards cost nothing and no time zone can leak in.
 */
export function toDayNumber(date: CalendarDate): number {
  return dayNumberOf(yearOf(date), monthOf(date), dayOf(date))
}

export function fromDayNumber(number: number): CalendarDate {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return calendarDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** The date of a year, month 1–12 and day, which must exist. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as CalendarDate
}

export const yearOf = (date: CalendarDate): number =>
  digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3)
export const monthOf = (date: CalendarDate): number => digit(date, 5) * 10 + digit(date, 6)
export const dayOf = (date: CalendarDate): number => digit(date, 8) * 10 + digit(date, 9)

/** Years start in March here, so the leap day is the last of its year and needs no case of its own. */
function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
const digit = (date: string, at: number): number => date.charCodeAt(at) - 48
