import { toDayNumber } from '../../../shared/calendar/day-number.ts'
import type { DaySpan, TimeAxis } from '../contract.ts'

/** Where a span of whole days lies: both its days are inside. */
export function spanX(axis: TimeAxis, span: DaySpan): { readonly x: number; readonly width: number } {
  const days = toDayNumber(span.to) - toDayNumber(span.from) + 1
  return { x: axis.xOf(span.from), width: days * axis.dayWidth }
}
