import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { spanOfPlanDate } from '../../../shared/calendar/plan-date.ts'
import type { DaySpan } from '../contract.ts'

/** The first and last day anything of a card is dated, null for a card with no date. Kept while the card is the same object. */
export function extentOf(card: CardView): DaySpan | null {
  const known = extents.get(card)
  if (known !== undefined) return known
  const extent = measure(card)
  extents.set(card, extent)
  return extent
}
const extents = new WeakMap<CardView, DaySpan | null>()

export function joined(a: DaySpan | null, b: DaySpan | null): DaySpan | null {
  if (a === null || b === null) return a ?? b
  if (a.from <= b.from && a.to >= b.to) return a
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to }
}

/** Date by date without a closure or an object each: a board of thousands is measured while it opens. */
function measure(card: CardView): DaySpan | null {
  let from = first(firstOf(card.startOn), first(firstOf(card.due), firstOf(card.baselineDue)))
  let to = last(lastOf(card.startOn), last(lastOf(card.due), lastOf(card.baselineDue)))
  for (const mark of card.milestones) {
    if (mark.due === null && mark.claimed === null && mark.verified === null) continue
    from = first(from, first(firstOf(mark.planned), actual(mark)))
    to = last(to, last(lastOf(mark.planned), actual(mark)))
    const clock = mark.clock?.due ?? null
    from = first(from, clock)
    to = last(to, clock)
  }
  return from === null || to === null ? null : { from, to }
}

const actual = (mark: MilestoneView): CalendarDate | null => mark.verified?.date ?? mark.claimed?.date ?? null

/** A year stands for the plan's own year: its first day would pull the axis to January for nothing. */
function firstOf(planned: PlanDate | null): CalendarDate | null {
  if (planned === null) return null
  const { precision, date } = planned
  return precision === 'day' || precision === 'year' ? date : spanOfPlanDate(planned).from
}

const lastOf = (planned: PlanDate | null): CalendarDate | null => planned?.date ?? null

const first = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b < a) ? b : a
const last = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b > a) ? b : a
