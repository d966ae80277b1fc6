import type { CalendarDate } from './date.ts'
import { type Span, type SpanKind, spanBefore, spanOf } from './span.ts'

/** How often something is due, as a rhythm of the plan says it; `weekday` is the day a week ends on. */
export interface ReturnRhythm {
  readonly every: SpanKind
  readonly weekday?: number | undefined
}

/** The period a return handed in on this day is for; its last day names the return in the document. */
export function returnPeriod(rhythm: ReturnRhythm, day: CalendarDate): Span {
  return spanOf(rhythm.every, day, rhythm.weekday)
}

/** The period that has just closed: what a meeting this morning looks back on. */
export function closedReturnPeriod(rhythm: ReturnRhythm, day: CalendarDate): Span {
  return spanBefore(rhythm.every, day, rhythm.weekday)
}

/** Still owed: nothing has been handed in for the period this day lies in. */
export function isReturnDue(
  rhythm: ReturnRhythm,
  lastReturn: CalendarDate | null,
  today: CalendarDate,
): boolean {
  return lastReturn === null || lastReturn < returnPeriod(rhythm, today).from
}
