import type { DaySpan, MapLane } from '../contract.ts'
import { extentOfLane } from '../geometry/lane-facts.ts'

export interface LaneSummary {
  /** From the first to the last dated day, null when nothing is dated. */
  readonly span: DaySpan | null
  readonly finished: number
  readonly total: number
}

/** Counted once a lane object. */
export function summaryOf(lane: MapLane): LaneSummary {
  const known = summaries.get(lane)
  if (known) return known
  let finished = 0
  for (const card of lane.cards) if (card.finished) finished++
  const summary = { span: extentOfLane(lane), finished, total: lane.cards.length }
  summaries.set(lane, summary)
  return summary
}
const summaries = new WeakMap<MapLane, LaneSummary>()
