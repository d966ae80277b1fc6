import { addDays, daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { Span } from '../calendar/span.ts'
import type { TimeProgress } from '../calendar/time-progress.ts'
import { cents } from '../card/money.ts'
import { baseOf, isPaced, isSummable } from './aim.ts'
import { periodOf } from './period.ts'
import type { Target } from './target.ts'

/**
 * Where a target should stand today: along its dated parts where it has them (TGT-6 分解), else along its time line. Null for what is
 * only met or missed (TGT-5).
 */
export function expectedOf(
  target: Target,
  aim: number | null,
  time: TimeProgress,
  today: CalendarDate,
): number | null {
  if (aim === null || !isPaced(target)) return null
  const steps = datedParts(target)
  if (steps.length > 0) return cents(alongParts(steps, periodOf(target, today), today))
  const base = baseOf(target) ?? 0
  return cents(base + ((aim - base) * time.percent) / 100)
}

interface Step {
  readonly until: CalendarDate
  readonly value: number
}

/** The plan by period, units added up, in order of time. */
function datedParts(target: Target): Step[] {
  if (!isSummable(target)) return []
  const byEnd = new Map<CalendarDate, number>()
  for (const { until, value } of target.parts) if (until) byEnd.set(until, (byEnd.get(until) ?? 0) + value)
  return [...byEnd].map(([until, value]) => ({ until, value })).sort((a, b) => (a.until < b.until ? -1 : 1))
}

/** Whole parts that have ended, and of the running one the share of its days that have gone, today counted. */
function alongParts(steps: readonly Step[], period: Span, today: CalendarDate): number {
  let from = period.from
  let sum = 0
  for (const { until, value } of steps) {
    if (today >= until) sum += value
    else if (today >= from) sum += (value * (daysBetween(from, today) + 1)) / (daysBetween(from, until) + 1)
    from = addDays(until, 1)
  }
  return sum
}
