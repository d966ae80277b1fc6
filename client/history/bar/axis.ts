import { addDays, daysBetween, earlier, later } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { dayOf, monthOf } from '../../../shared/calendar/day-number.ts'
import { daysIn, type Span } from '../../../shared/calendar/span.ts'

/** The days the scrubber stands for: the whole campaign, and what was kept or has come beyond it. */
export function axisOf(
  campaign: Span,
  days: readonly { readonly day: CalendarDate }[],
  today: CalendarDate,
): Span {
  const first = days[0]?.day ?? campaign.from
  return { from: earlier(campaign.from, first), to: later(campaign.to, today) }
}

/** Where the middle of a day is, 0–1. */
export const placeOf = (axis: Span, day: CalendarDate): number =>
  (daysBetween(axis.from, day) + 0.5) / daysIn(axis)

/** The day at a place, 0–1; beyond the ends the first or the last. */
export function dayAt(axis: Span, place: number): CalendarDate {
  const last = daysIn(axis) - 1
  return addDays(axis.from, Math.min(last, Math.max(0, Math.floor(place * (last + 1)))))
}

export interface Tick {
  readonly day: CalendarDate
  /** The first of a month is said by name. */
  readonly month: number | null
}

/** Where each 旬 begins (CAL-3). Months alone where 旬 would stand too close: the axis is longer than about half a year. */
export function ticksOf(axis: Span): readonly Tick[] {
  const dense = daysIn(axis) <= 200
  const ticks: Tick[] = []
  for (let day = axis.from; day <= axis.to; day = addDays(day, 1)) {
    const number = dayOf(day)
    if (number === 1) ticks.push({ day, month: monthOf(day) })
    else if (dense && (number === 11 || number === 21)) ticks.push({ day, month: null })
  }
  return ticks
}
