import type { TargetView } from '../board/view.ts'
import { earlier } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { spanBefore } from '../calendar/span.ts'
import { periodOf } from './period.ts'
import type { Target, TargetReport } from './target.ts'

/** TGT-3: the report that counts: the newest as-of date, and of two for one day the one entered later. */
export function newestReport(target: Target, reports: readonly TargetReport[]): TargetReport | null {
  let newest: TargetReport | null = null
  for (const report of reports)
    if (report.targetId === target.id && (!newest || supersedes(report, newest))) newest = report
  return newest
}

function supersedes(report: TargetReport, other: TargetReport): boolean {
  return report.asOf === other.asOf ? report.at >= other.at : report.asOf > other.asOf
}

/**
 * A figure goes stale when a whole reporting period has passed since it: it must be as of the current one or the one just before. One
 * from before the target's own period is stale from the start; the last of a period that has ended stays good.
 */
export function isStale(target: Target, asOf: CalendarDate, today: CalendarDate): boolean {
  const period = periodOf(target, today)
  if (asOf < period.from) return true
  return asOf < spanBefore(target.reporting.every, earlier(today, period.to)).from
}

export function reportView(
  target: Target,
  reports: readonly TargetReport[],
  today: CalendarDate,
): TargetView['report'] {
  const report = newestReport(target, reports)
  return report && { ...report, stale: isStale(target, report.asOf, today) }
}
