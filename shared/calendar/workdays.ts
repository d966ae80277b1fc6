import { addDays, weekdayOf } from './arithmetic.ts'
import { CalendarDate } from './date.ts'
import { contains, type Span } from './span.ts'
import { type HolidayYear, holidayYears } from './state-council-holidays.ts'

/** What makes a day other than its weekday says. */
export interface DayExceptions {
  readonly off: ReadonlySet<CalendarDate>
  readonly worked: ReadonlySet<CalendarDate>
}

/** A working day is Monday to Friday, but for holidays and the weekends worked in exchange. */
export function isWorkday(date: CalendarDate, exceptions: DayExceptions = stateCouncil): boolean {
  if (exceptions.off.has(date)) return false
  return weekdayOf(date) <= 5 || exceptions.worked.has(date)
}

/** The first working day on or after a date. */
export function nextWorkday(date: CalendarDate, exceptions: DayExceptions = stateCouncil): CalendarDate {
  return seek(date, 1, exceptions) ?? date
}

/** The last working day on or before a date. */
export function previousWorkday(date: CalendarDate, exceptions: DayExceptions = stateCouncil): CalendarDate {
  return seek(date, -1, exceptions) ?? date
}

/** So many working days on, the start day not counted (CAL-4); backwards when negative. Nought is the day itself. */
export function addWorkdays(
  date: CalendarDate,
  days: number,
  exceptions: DayExceptions = stateCouncil,
): CalendarDate {
  const step = Math.sign(days)
  let at = date
  for (let left = Math.abs(days); left > 0; left--)
    at = seek(addDays(at, step), step, exceptions) ?? addDays(at, step)
  return at
}

/**
 * The working day nearest to what was meant, inside the span where it has one: the day itself, else the last one before it, else the
 * first one after it. A span without any answers the first working day after it.
 */
export function workdayWithin(
  span: Span,
  meant: CalendarDate,
  exceptions: DayExceptions = stateCouncil,
): CalendarDate {
  const before = previousWorkday(meant, exceptions)
  if (contains(span, before)) return before
  return nextWorkday(meant, exceptions)
}

/** Longer than any holiday: whoever says that every day is off gets the day they asked about. */
const furthest = 60

function seek(date: CalendarDate, step: number, exceptions: DayExceptions): CalendarDate | null {
  let at = date
  for (let tried = 0; tried < furthest; tried++, at = addDays(at, step))
    if (isWorkday(at, exceptions)) return at
  return null
}

/** The holidays everybody in the country keeps, for the years whose notice we have. */
export const stateCouncil: DayExceptions = exceptionsOf(holidayYears)

export function exceptionsOf(years: readonly HolidayYear[]): DayExceptions {
  const off = new Set<CalendarDate>()
  const worked = new Set<CalendarDate>()
  for (const one of years) {
    const day = (text: string) => CalendarDate.parse(text.length === 5 ? `${one.year}-${text}` : text)
    for (const [, from, to] of one.off)
      for (let at = day(from); at <= day(to); at = addDays(at, 1)) off.add(at)
    for (const text of one.worked) worked.add(day(text))
  }
  return { off, worked }
}
