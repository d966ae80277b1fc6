import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { spanOfPlanDate } from '../../../shared/calendar/plan-date.ts'
import type { DaySpan } from '../contract.ts'

/** The first and last day anything of a card is dated, null for a card with no date. Kept while the card is the same object. */
export function extentOf(card: CardView): DaySpan | null {
  const known = extents.get(card)
  if (known !== undefined) return known
  low = null
  high = null
  measure(card)
  const extent = stretch()
  extents.set(card, extent)
  return extent
}
const extents = new WeakMap<CardView, DaySpan | null>()

/** The same for many cards, of whom none is remembered. */
export function extentOfCards(cards: readonly CardView[]): DaySpan | null {
  low = null
  high = null
  for (const card of cards) measure(card)
  return stretch()
}

export function joined(a: DaySpan | null, b: DaySpan | null): DaySpan | null {
  if (a === null || b === null) return a ?? b
  if (a.from <= b.from && a.to >= b.to) return a
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to }
}

/** The stretch found so far, outside `measure` so that a board of thousands is measured without a closure or an object a date. */
let low: CalendarDate | null = null
let high: CalendarDate | null = null

const stretch = (): DaySpan | null => (low === null || high === null ? null : { from: low, to: high })

function measure(card: CardView): void {
  seePlan(card.startOn)
  seePlan(card.due)
  if (card.baselineDue !== card.due) seePlan(card.baselineDue)
  for (const mark of card.milestones) {
    if (mark.due === null && mark.claimed === null && mark.verified === null) continue
    seePlan(mark.planned)
    if (mark.claimed) see(mark.claimed.date)
    if (mark.verified) see(mark.verified.date)
    if (mark.clock) see(mark.clock.due)
  }
}

function see(day: CalendarDate): void {
  if (low === null || high === null) {
    low = day
    high = day
  } else if (day < low) low = day
  else if (day > high) high = day
}

/** A year stands for the plan's own year: its first day would pull the axis to January for nothing. */
function seePlan(planned: PlanDate | null): void {
  if (planned === null) return
  see(planned.date)
  const { precision } = planned
  if (precision !== 'day' && precision !== 'year' && mayBegin(planned.date)) see(spanOfPlanDate(planned).from)
}

/** A span shorter than a year begins in its last day's month, so a day after the first one's month brings no earlier. */
const mayBegin = (day: CalendarDate): boolean => low === null || day.slice(0, 7) <= low.slice(0, 7)
