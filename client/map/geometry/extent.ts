import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { spanOfPlanDate } from '../../../shared/calendar/plan-date.ts'
import type { DaySpan, MapLane } from '../contract.ts'

/** The first and last day anything of a card is dated, null for a card with no date. Kept while the card is the same object. */
export function extentOf(card: CardView): DaySpan | null {
  const known = extents.get(card)
  if (known !== undefined) return known
  const extent = measure(card)
  extents.set(card, extent)
  return extent
}
const extents = new WeakMap<CardView, DaySpan | null>()

function measure(card: CardView): DaySpan | null {
  let from: CalendarDate | null = null
  let to: CalendarDate | null = null
  const see = (day: CalendarDate | null | undefined) => {
    if (!day) return
    if (from === null || day < from) from = day
    if (to === null || day > to) to = day
  }
  const seePlan = (planned: PlanDate | null) => {
    if (!planned) return
    see(planned.date)
    /** A year stands for the plan's own year: its first day would pull the axis to January for nothing. */
    if (planned.precision !== 'day' && planned.precision !== 'year') see(spanOfPlanDate(planned).from)
  }
  seePlan(card.startOn)
  seePlan(card.due)
  seePlan(card.baselineDue)
  for (const mark of card.milestones) {
    seePlan(mark.planned)
    see(mark.claimed?.date)
    see(mark.verified?.date)
    see(mark.clock?.due)
  }
  return from === null || to === null ? null : { from, to }
}

/** Of all lanes together. A lane that did not change is not looked through again. */
export function extentOfLanes(lanes: readonly MapLane[]): DaySpan | null {
  let all: DaySpan | null = null
  for (const lane of lanes) all = joined(all, extentOfLane(lane))
  return all
}

const laneExtents = new WeakMap<MapLane, DaySpan | null>()

function extentOfLane(lane: MapLane): DaySpan | null {
  const known = laneExtents.get(lane)
  if (known !== undefined) return known
  let from: CalendarDate | null = null
  let to: CalendarDate | null = null
  for (const card of lane.cards) {
    const extent = extentOf(card)
    if (extent === null) continue
    if (from === null || extent.from < from) from = extent.from
    if (to === null || extent.to > to) to = extent.to
  }
  const extent = from === null || to === null ? null : { from, to }
  laneExtents.set(lane, extent)
  return extent
}

function joined(a: DaySpan | null, b: DaySpan | null): DaySpan | null {
  if (a === null || b === null) return a ?? b
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to }
}
