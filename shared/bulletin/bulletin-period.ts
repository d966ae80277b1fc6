import { addDays, earlier, later } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { type Span, spanAfter, spanOf } from '../calendar/span.ts'
import type { BulletinKind } from './bulletin.ts'

const spanKind = { brief: 'day', week: 'week', xun: 'xun', month: 'month' } as const

/**
 * The days a bulletin of a kind looks back on: the period `on` lies in, cut to the campaign's days and to those that are over. A brief of a morning
 * looks back on the day before. Null where none of it is over yet, or all of it is outside the campaign.
 */
export function bulletinPeriod(
  kind: BulletinKind,
  on: CalendarDate,
  campaign: Span,
  today: CalendarDate,
): Span | null {
  const whole = spanOf(spanKind[kind], kind === 'brief' ? addDays(on, -1) : on)
  const from = later(whole.from, campaign.from)
  const to = earlier(earlier(whole.to, campaign.to), addDays(today, -1))
  return from <= to ? { from, to } : null
}

/** The period after the one that ends on `to`, whole: what is due next. */
export function nextPeriod(kind: BulletinKind, to: CalendarDate): Span {
  return { from: addDays(to, 1), to: spanAfter(spanKind[kind], to).to }
}
