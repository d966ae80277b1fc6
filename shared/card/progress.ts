import type { MilestoneView } from '../board/view.ts'
import { daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate, PlanDate } from '../calendar/date.ts'
import { spanOfPlanDate } from '../calendar/plan-date.ts'

/** A point of the planned curve: by the end of this day so many percent. */
export interface CurvePoint {
  readonly on: CalendarDate
  readonly percent: number
}

/**
 * LAMP-3: the planned curve of a card (倒排). It runs through the dated milestones, each at its planned percent;
 * those without one share the room between their neighbours equally. Without any, straight from start to due.
 */
export function plannedCurve(
  startOn: PlanDate | null,
  due: PlanDate | null,
  milestones: readonly MilestoneView[],
): CurvePoint[] {
  const dated = milestones.filter(m => m.due !== null && (m.stage.column || m.percent !== null))
  const points = withPercents(dated)
  const last = points.at(-1)
  if (due && (!last || last.on < due.date)) points.push({ on: due.date, percent: 100 })
  const start = startOn && spanOfPlanDate(startOn).from
  const first = points[0]
  if (start && first && start < first.on) points.unshift({ on: start, percent: 0 })
  return points
}

/**
 * Expected percent at a day, or null where the curve cannot say: no points, or no start and the first milestone not yet past
 * (its own day included: what is due today is not behind).
 */
export function expectedAt(curve: readonly CurvePoint[], today: CalendarDate): number | null {
  const first = curve[0]
  if (!first) return null
  if (today <= first.on) return first.percent === 0 ? 0 : null
  const next = curve.findIndex(point => point.on > today)
  const before = curve.at(next === -1 ? -1 : next - 1) ?? first
  const after = curve[next]
  if (!after) return before.percent
  const share = daysBetween(before.on, today) / daysBetween(before.on, after.on)
  return before.percent + (after.percent - before.percent) * share
}

export function expectedProgress(
  startOn: PlanDate | null,
  due: PlanDate | null,
  milestones: readonly MilestoneView[],
  today: CalendarDate,
): number | null {
  return expectedAt(plannedCurve(startOn, due, milestones), today)
}

/** By date; percents never fall, and of two milestones on one day the further one counts. */
function withPercents(dated: readonly MilestoneView[]): CurvePoint[] {
  const sorted = dated
    .flatMap(m => (m.due ? [{ on: m.due.date, percent: m.percent }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const points: CurvePoint[] = []
  let floor = 0
  for (const [at, point] of sorted.entries()) {
    floor = Math.max(floor, point.percent ?? shared(sorted, at))
    if (points.at(-1)?.on === point.on) points.pop()
    points.push({ on: point.on, percent: floor })
  }
  return points
}

/** The equal share of a milestone that has no percent, between the nearest ones that have (0 before, 100 after). */
function shared(points: readonly { readonly percent: number | null }[], at: number): number {
  let low = at - 1
  while (low >= 0 && points[low]?.percent === null) low--
  let high = at + 1
  while (high < points.length && points[high]?.percent === null) high++
  const from = points[low]?.percent ?? 0
  const atEnd = high >= points.length
  const to = atEnd ? 100 : (points[high]?.percent ?? 100)
  const steps = (atEnd ? points.length - 1 : high) - low
  return from + ((to - from) * (at - low)) / steps
}
