import { earlier, later } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { type Span, spanOf } from '../calendar/span.ts'
import { type TimeProgress, timeProgress } from '../calendar/time-progress.ts'
import type { Target } from './target.ts'

/**
 * CAL-5: the days a target is measured over now. 每年 and 每季度 start afresh: the repetition today lies in, or the first or last one
 * when today lies outside the whole. What is due by a date ends on it: reached later is not reached.
 */
export function periodOf(target: Target, today: CalendarDate): Span {
  const { from, each } = target.period
  const to =
    target.op === 'by-date' && target.dueOn ? earlier(target.dueOn, target.period.to) : target.period.to
  if (!each) return { from, to }
  const round = spanOf(each, later(from, earlier(today, to)))
  return { from: later(round.from, from), to: earlier(round.to, to) }
}

/** The time line of a target, labelled by what it was counted in. */
export function timeOf(target: Target, today: CalendarDate): TimeProgress {
  return timeProgress(periodOf(target, today), today)
}
