import type { TargetView } from '../board/view.ts'
import { daysBetween, later } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { isLower, isPaced, isSummable } from '../target/aim.ts'
import type { Target } from '../target/target.ts'
import type { BurnUp } from './burn-up.ts'
import { FEWEST_DAYS, type Forecast, forecast, type NoForecast, none, outcomeOf } from './forecast.ts'

/** TGT-4, TGT-5: counts and money that add up through their period are drawn out into the future; null for those. */
export function whyNoForecast(target: Target): NoForecast | null {
  if (isLower(target) || target.kind === 'rank') return target.kind === 'rank' ? 'rate' : 'lower'
  if (target.kind === 'stock') return 'stock'
  if (target.kind === 'pass-fail' || target.kind === 'qualitative') return 'pass'
  if (!isSummable(target)) return 'rate'
  return isPaced(target) ? null : 'pass'
}

/** HIST-2: a counted target by its days, a reported one by its newest report: between two reports nothing is known of its pace. */
export function forecastTarget(view: TargetView, burnUp: BurnUp, today: CalendarDate): Forecast {
  const why = whyNoForecast(view.target)
  if (why) return none(why)
  if (view.target.measurement.by !== 'reported') return forecast(burnUp)
  const { target, current, aim } = view
  const asOf = view.report?.asOf ?? target.opening?.asOf
  if (current === null || asOf === undefined) return none('no-figures')
  if (!aim) return none('no-total')
  if (current >= aim) return { kind: 'reached', day: asOf }
  if (today >= burnUp.span.to) return none('over')
  const days = daysBetween(burnUp.span.from, asOf) + 1
  if (days < FEWEST_DAYS) return none('few-days')
  if (current <= 0) return none('nothing-done')
  const since = burnUp.span.from
  const pace = {
    over: 'reports' as const,
    since,
    until: asOf,
    days,
    made: current,
    perDay: current / days,
    rises: 1,
  }
  const outcome = outcomeOf(pace, { day: asOf, done: current, total: aim }, burnUp.span.to)
  // nobody reported that it is done, so it is not done before today
  const kept = outcome.kind === 'finish' ? { ...outcome, day: later(outcome.day, today) } : outcome
  return { kind: 'course', pace, outcome: kept, other: null, thin: days < 30 }
}
