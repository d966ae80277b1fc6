import { addDays, daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { BurnUp, BurnUpPoint } from './burn-up.ts'
import { allDays, type Pace, recentDays } from './forecast-pace.ts'

/** Where a pace leads: a day inside the span, or how far it gets by its end, whole percent below 100. */
export type Outcome =
  | { readonly kind: 'finish'; readonly day: CalendarDate }
  | { readonly kind: 'short'; readonly percent: number }

export type NoForecast =
  /** Nothing was ever kept of it, or it has no figure to reach. */
  | 'no-figures'
  | 'no-total'
  | 'few-days'
  | 'nothing-done'
  /** Less is done than when it began. */
  | 'no-progress'
  | 'over'
  /** TGT-4, TGT-5: what does not grow from day to day is not drawn out into the future. */
  | 'rate'
  | 'stock'
  | 'lower'
  | 'pass'

export type Forecast =
  | { readonly kind: 'none'; readonly why: NoForecast }
  | { readonly kind: 'reached'; readonly day: CalendarDate }
  | {
      readonly kind: 'course'
      readonly pace: Pace
      readonly outcome: Outcome
      /** Where the other pace leads, where the two differ much: the truth lies between. */
      readonly other: { readonly pace: Pace; readonly outcome: Outcome } | null
      /** Founded on few days of progress. */
      readonly thin: boolean
    }

/** Fewer than these say nothing of a pace. */
export const FEWEST_DAYS = 5
const MUCH = 1.5
const FEWEST_RISES = 3

/**
 * HIST-2: when it will be done at the present pace: that of the last 14 days, or of all days where those brought nothing or are not there yet.
 * Never a day beyond the span: then it is how far it gets by its end. Never a day from nothing.
 */
export function forecast({ points, span }: BurnUp): Forecast {
  const last = points.at(-1)
  if (!last) return none('no-figures')
  if (!last.total) return none('no-total')
  if (last.done >= last.total) return { kind: 'reached', day: reachedOn(points, last) }
  if (last.day >= span.to) return none('over')
  const whole = allDays(points)
  if (!whole || whole.days < FEWEST_DAYS) return none('few-days')
  if (last.done <= 0) return none('nothing-done')
  const recent = recentDays(points)
  const pace = recent && recent.perDay > 0 ? recent : whole
  if (pace.perDay <= 0) return none('no-progress')
  const slower = pace === whole ? recent : whole
  const outcome = outcomeOf(pace, last, span.to)
  const other =
    slower && differ(pace, slower) ? { pace: slower, outcome: outcomeOf(slower, last, span.to) } : null
  return {
    kind: 'course',
    pace,
    outcome,
    other: other && !same(other.outcome, outcome) ? other : null,
    thin: pace.rises < FEWEST_RISES,
  }
}

export const none = (why: NoForecast): Forecast => ({ kind: 'none', why })

/** From where it stands, onwards at a pace. A pace of nothing stays where it is. */
export function outcomeOf(
  { perDay }: Pick<Pace, 'perDay'>,
  { day, done, total }: Pick<BurnUpPoint, 'day' | 'done' | 'total'>,
  end: CalendarDate,
): Outcome {
  const all = total ?? 0
  const left = daysBetween(day, end)
  const needed = perDay > 0 ? Math.ceil((all - done) / perDay - 1e-9) : Number.POSITIVE_INFINITY
  if (needed <= left) return { kind: 'finish', day: addDays(day, needed) }
  const reached = done + Math.max(0, perDay) * left
  return { kind: 'short', percent: Math.max(0, Math.min(99, Math.floor((reached / all) * 100 + 1e-9))) }
}

/** The first day of the run up to now on which all was done. */
function reachedOn(points: readonly BurnUpPoint[], last: BurnUpPoint): CalendarDate {
  const before = points.findLastIndex(({ done, total }) => total === null || done < total)
  return (points[before + 1] ?? last).day
}

function differ(a: Pace, b: Pace): boolean {
  const [low, high] = a.perDay < b.perDay ? [a.perDay, b.perDay] : [b.perDay, a.perDay]
  return low <= 0 || high / low >= MUCH
}

const same = (a: Outcome, b: Outcome): boolean => JSON.stringify(a) === JSON.stringify(b)
