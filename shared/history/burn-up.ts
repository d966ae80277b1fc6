import { addDays } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { contains, daysIn, type Span } from '../calendar/span.ts'
import { timeProgress } from '../calendar/time-progress.ts'
import type { AreaId } from '../ids.ts'
import type { Figures } from '../snapshot/metrics.ts'
import { aimOf } from '../target/aim.ts'
import { expectedOf } from '../target/expected.ts'
import { periodOf, timeOf } from '../target/period.ts'
import type { Target } from '../target/target.ts'
import { atDay, changesOf, type DayChange, lastKnown } from './burn-up-days.ts'
import type { DayFigures } from './series.ts'

/** The figures of a board at the end of a day, or of today so far. */
export type KeptFigures = Pick<DayFigures, 'day' | 'metrics'>

/** One day of a burn-up: milestones, or a target in its own unit. */
export interface BurnUpPoint {
  readonly day: CalendarDate
  /** 已核; of a target, its value. It falls where something was reopened: every day stands as it was judged then. */
  readonly done: number
  /** 申报 not yet checked, never part of `done`; null where it was not kept (targets). */
  readonly claimed: number | null
  /** All there is to do, as it was that day; null where a target names no figure. */
  readonly total: number | null
  /** Milestones whose date had come; null for targets. */
  readonly due: number | null
}

export interface BurnUp {
  /** What time is measured over: the campaign, or the target's own period (CAL-5). */
  readonly span: Span
  /** What the expected course counts: whole months for annual targets. */
  readonly basis: 'days' | 'months'
  /** Oldest first, one a kept day inside the span. */
  readonly points: readonly BurnUpPoint[]
  /** Where it should stand by time at the end of every day of the span, of the total known then; empty for what is only met or missed. */
  readonly course: readonly { readonly day: CalendarDate; readonly expected: number }[]
  /** Days on which the total became another one. */
  readonly steps: readonly DayChange[]
  /** Days on which less was done than the day before. */
  readonly falls: readonly DayChange[]
}

/** HIST-2: the milestones of a campaign, or of one area (null: of cards without one), against its time. */
export function burnUpOfMilestones(
  days: readonly KeptFigures[],
  campaign: Span,
  areaId?: AreaId | null,
): BurnUp {
  const points = days
    .filter(({ day }) => contains(campaign, day))
    .map(({ day, metrics }) => milestonePoint(day, figuresOf(metrics, areaId)))
  const course = everyDay(campaign).flatMap(day => {
    const total = lastKnown(points, day)?.total
    return total ? [{ day, expected: (total * timeProgress(campaign, day).percent) / 100 }] : []
  })
  return {
    span: campaign,
    basis: timeProgress(campaign, campaign.from).basis,
    points,
    course,
    ...changesOf(points),
  }
}

/** HIST-2: a target against its own period; of one that repeats, the round `today` lies in. */
export function burnUpOfTarget(days: readonly KeptFigures[], target: Target, today: CalendarDate): BurnUp {
  const span = periodOf(target, today)
  const points = days
    .filter(({ day }) => contains(span, day))
    .flatMap(kept => targetPoint(kept, target) ?? [])
  const course = everyDay(span).flatMap(day => {
    const aim = lastKnown(points, day)?.total ?? aimOf(target)
    const expected = expectedOf(target, aim, timeOf(target, day), day)
    return expected === null ? [] : [{ day, expected }]
  })
  return { span, basis: timeOf(target, today).basis, points, course, ...changesOf(points) }
}

/** What should stand at the end of a day; null outside the course. */
export const expectedAt = ({ course }: BurnUp, day: CalendarDate): number | null =>
  atDay(course, day)?.expected ?? null

const noCards: Figures['milestones'] = { total: 0, due: 0, verified: 0, claimed: 0 }

/** An area that was not in the plan that day had nothing to do. */
function figuresOf(
  metrics: KeptFigures['metrics'],
  areaId: AreaId | null | undefined,
): Figures['milestones'] {
  if (areaId === undefined) return metrics.milestones
  return metrics.areas.find(area => area.areaId === areaId)?.milestones ?? noCards
}

const milestonePoint = (day: CalendarDate, { verified, claimed, total, due }: Figures['milestones']) => ({
  day,
  done: verified,
  claimed,
  total,
  due,
})

function targetPoint({ day, metrics }: KeptFigures, target: Target): BurnUpPoint | null {
  const figures = metrics.targets.find(one => one.id === target.id)
  if (!figures || figures.current === null) return null
  const { current, completion } = figures
  return { day, done: current, claimed: null, total: aimThen(target, current, completion), due: null }
}

/** Completion is of the aim of that day, so an aim that was altered since still stands where it stood. */
function aimThen(target: Target, current: number, completion: number | null): number | null {
  if (target.kind === 'stock' || !completion || !current) return aimOf(target)
  return Math.round((current / completion) * 1e6) / 1e4
}

const everyDay = (span: Span): CalendarDate[] =>
  Array.from({ length: Math.max(0, daysIn(span)) }, (_, n) => addDays(span.from, n))
