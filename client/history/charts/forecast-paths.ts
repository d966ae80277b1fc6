import { addDays, daysBetween } from '../../../shared/calendar/arithmetic.ts'
import type { BurnUp } from '../../../shared/history/burn-up.ts'
import type { Forecast, Outcome } from '../../../shared/history/forecast.ts'
import type { Pace } from '../../../shared/history/forecast-pace.ts'
import type { Mark } from './paths.ts'

/** From where it stands to where each pace leads: to the finish, or to the end of the span. */
export function forecastPaths(forecast: Forecast, burnUp: BurnUp): readonly (readonly Mark[])[] {
  if (forecast.kind !== 'course') return []
  const courses = [forecast, ...(forecast.other ? [forecast.other] : [])]
  return courses.map(course => pathOf(course, burnUp)).filter(path => path !== null)
}

function pathOf(
  { pace, outcome }: { pace: Pace; outcome: Outcome },
  { points, span }: BurnUp,
): Mark[] | null {
  const last = points.at(-1)
  if (!last?.total) return null
  const start = { day: last.day, value: last.done }
  if (outcome.kind === 'finish')
    return outcome.day > last.day ? [start, { day: outcome.day, value: last.total }] : null
  const left = daysBetween(last.day, span.to)
  return [start, { day: addDays(last.day, left), value: last.done + Math.max(0, pace.perDay) * left }]
}
