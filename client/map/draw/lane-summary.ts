import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { DaySpan, MapLane, MapPicture } from '../contract.ts'

export interface LaneSummary {
  /** From the first planned start to the last planned end, null when nothing is planned. */
  readonly planned: DaySpan | null
  readonly finished: number
  readonly total: number
}

/** Counted once a lane object: an edit makes one lane anew, not all of them. */
export function summaryOf(lane: MapLane, picture: MapPicture): LaneSummary {
  const known = summaries.get(lane)
  if (known) return known
  let from: CalendarDate | null = null
  let to: CalendarDate | null = null
  let finished = 0
  for (const card of lane.cards) {
    if (card.finished) finished++
    const { planned } = picture.barsOf(card)
    if (planned === null) continue
    if (from === null || planned.from < from) from = planned.from
    if (to === null || planned.to > to) to = planned.to
  }
  const planned = from === null || to === null ? null : { from, to }
  const summary = { planned, finished, total: lane.cards.length }
  summaries.set(lane, summary)
  return summary
}
const summaries = new WeakMap<MapLane, LaneSummary>()
