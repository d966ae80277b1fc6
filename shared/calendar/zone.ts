import { addDays } from './arithmetic.ts'
import type { CalendarDate, Instant } from './date.ts'
import { toDayNumber } from './day-number.ts'

/** CAL-2: turns moments into the campaign's calendar dates and back. The only place that knows time zones exist. */
export interface Zone {
  readonly name: string
  /** The date on the campaign's wall at a moment. Cheap enough to ask for every stamp of every card. */
  dateAt(at: Instant): CalendarDate
  /** The first moment of a local day, also where clocks change at midnight. */
  startOf(date: CalendarDate): Instant
  /** When the date next flips: later than `at`, never equal to it. */
  nextMidnight(at: Instant): Instant
}

const QUARTER = 900_000
const HOUR = 3_600_000
const DAY = 86_400_000
const REMEMBERED = 20_000

/** Null for a name this machine does not know. */
export function zoneNamed(name: string): Zone | null {
  const format = formatterFor(name)
  if (!format) return null
  const dateAt = remember(at => format.format(at) as CalendarDate)
  const startOf = (date: CalendarDate) => firstMoment(date, dateAt)
  return { name, dateAt, startOf, nextMidnight: at => startOf(addDays(dateAt(at), 1)) }
}

/** The Swedish locale writes dates as ISO 8601 does. */
function formatterFor(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  } catch {
    return null // a RangeError is how Intl says it does not know the zone
  }
}

/** Offsets have only ever changed on the quarter hour in the years a board covers, so a quarter hour has one date. */
function remember(dateAt: (at: number) => CalendarDate): (at: Instant) => CalendarDate {
  const known = new Map<number, CalendarDate>()
  return at => {
    const quarter = Math.floor(at / QUARTER)
    const hit = known.get(quarter)
    if (hit) return hit
    if (known.size >= REMEMBERED) known.clear()
    const date = dateAt(quarter * QUARTER)
    known.set(quarter, date)
    return date
  }
}

/** No zone is further than 15 hours from UTC; local dates never run backwards, so the boundary can be halved down to. */
function firstMoment(date: CalendarDate, dateAt: (at: Instant) => CalendarDate): Instant {
  const noonless = toDayNumber(date) * DAY
  let before = (noonless - 15 * HOUR) / QUARTER
  let after = (noonless + 15 * HOUR) / QUARTER
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dateAt((middle * QUARTER) as Instant) >= date) after = middle
    else before = middle
  }
  return (after * QUARTER) as Instant
}
