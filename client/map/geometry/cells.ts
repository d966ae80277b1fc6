import { addDays, earlier, later } from '../../../shared/calendar/arithmetic.ts'
import { type Span, type SpanKind, spanOf } from '../../../shared/calendar/span.ts'
import type { DaySpan } from '../contract.ts'

/** A stretch of the calendar, and what of it lies on the axis. */
export interface Cell {
  readonly whole: Span
  readonly shown: Span
}

/** The days, weeks, 旬, … an axis touches, in order and without a gap. */
export function cellsOf(axis: DaySpan, kind: SpanKind): readonly Cell[] {
  const cells: Cell[] = []
  let whole = spanOf(kind, axis.from)
  while (whole.from <= axis.to) {
    cells.push({ whole, shown: { from: later(whole.from, axis.from), to: earlier(whole.to, axis.to) } })
    whole = spanOf(kind, addDays(whole.to, 1))
  }
  return cells
}
