import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { spanOfPlanDate } from '../../../shared/calendar/plan-date.ts'
import type { DaySpan } from '../contract.ts'

/** The first and last day anything of a card is dated, null for a card with no date. Kept while the card is the same object. */
export function extentOf(card: CardView): DaySpan | null {
  const known = extents.get(card)
  if (known !== undefined) return known
  const extent = extentOfCards([card])
  extents.set(card, extent)
  return extent
}
const extents = new WeakMap<CardView, DaySpan | null>()

/** The same for many cards, of whom none is remembered. */
export function extentOfCards(cards: readonly CardView[]): DaySpan | null {
  return extentBy(cards, collect)
}

/** The same by what cards say of themselves, their milestones left unread: those lie between as a rule, and are ten times as many. */
export function outlineOfCards(cards: readonly CardView[]): DaySpan | null {
  return extentBy(cards, collectOwn)
}

/** A board of thousands names a few hundred days: each is looked at once. */
function extentBy(
  cards: readonly CardView[],
  see: (card: CardView, days: Set<CalendarDate>) => void,
): DaySpan | null {
  const days = new Set<CalendarDate>()
  for (const card of cards) see(card, days)
  let low: CalendarDate | null = null
  let high: CalendarDate | null = null
  for (const day of days) {
    if (low === null || day < low) low = day
    if (high === null || day > high) high = day
  }
  return low === null || high === null ? null : { from: low, to: high }
}

export function joined(a: DaySpan | null, b: DaySpan | null): DaySpan | null {
  if (a === null || b === null) return a ?? b
  if (a.from <= b.from && a.to >= b.to) return a
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to }
}

function collectOwn(card: CardView, days: Set<CalendarDate>): void {
  collectPlan(card.startOn, days)
  collectPlan(card.due, days)
  if (card.baselineDue !== card.due) collectPlan(card.baselineDue, days)
}

function collect(card: CardView, days: Set<CalendarDate>): void {
  collectOwn(card, days)
  for (const mark of card.milestones) {
    if (mark.due === null && mark.claimed === null && mark.verified === null) continue
    collectPlan(mark.planned, days)
    if (mark.claimed) days.add(mark.claimed.date)
    if (mark.verified) days.add(mark.verified.date)
    if (mark.clock) days.add(mark.clock.due)
  }
}

/** A year stands for the plan's own year: its first day would pull the axis to January for nothing. */
function collectPlan(planned: PlanDate | null, days: Set<CalendarDate>): void {
  if (planned === null) return
  const { precision, date } = planned
  days.add(date)
  if (precision !== 'day' && precision !== 'year') days.add(spanOfPlanDate(planned).from)
}
