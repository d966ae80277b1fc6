import { addDays, daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { BurnUpPoint } from './burn-up.ts'

/** How much came in over some days. `recent`: the last 14; `whole`: since the first kept day; `reports`: up to the newest report. */
export interface Pace {
  readonly over: 'recent' | 'whole' | 'reports'
  readonly since: CalendarDate
  readonly until: CalendarDate
  readonly days: number
  readonly made: number
  readonly perDay: number
  /** Days on which it rose. */
  readonly rises: number
}

export const RECENT_DAYS = 14

/** Null while fewer than 14 days are kept. */
export function recentDays(points: readonly BurnUpPoint[]): Pace | null {
  const last = points.at(-1)
  const from = last && points.findLastIndex(({ day }) => day <= addDays(last.day, -RECENT_DAYS))
  return from === undefined || from < 0 ? null : paceOf('recent', points.slice(from))
}

/** Null of a single day. */
export const allDays = (points: readonly BurnUpPoint[]): Pace | null => paceOf('whole', points)

function paceOf(over: Pace['over'], points: readonly BurnUpPoint[]): Pace | null {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.day === last.day) return null
  const days = daysBetween(first.day, last.day)
  const made = last.done - first.done
  const rises = points.filter((point, at) => point.done > (points[at - 1] ?? point).done).length
  return { over, since: first.day, until: last.day, days, made, perDay: made / days, rises }
}
