import type { PlanView } from '../../../shared/board/view.ts'
import { addDays, daysBetween, earlier, later } from '../../../shared/calendar/arithmetic.ts'
import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { fromDayNumber, toDayNumber } from '../../../shared/calendar/day-number.ts'
import { type Span, type SpanKind, spanOf } from '../../../shared/calendar/span.ts'
import type { DaySpan, MapScale, TimeAxis } from '../contract.ts'

export interface AxisInput {
  readonly plan: PlanView
  /** The first and last day anything on the map is dated, null when nothing is. */
  readonly dated: DaySpan | null
  readonly scale: MapScale
  /** CSS px the axis has at least. */
  readonly viewportWidth: number
  /** 1 at the desk; days grow with it. */
  readonly size?: number
}

/** CSS px a day takes; the whole campaign takes what there is. */
const dayWidths = { day: 54, week: 18, xun: 9, 'half-month': 6, month: 3.2 } as const
/** How far outside the campaign a card may pull the axis: one wrong year must not stretch it to decades. */
const reachDays = 400
/** What is left free before the first and after the last day. */
const marginDays = { day: 3, week: 7, xun: 10, 'half-month': 15, month: 31 } as const
const cells: Readonly<Record<Exclude<MapScale, 'campaign'>, SpanKind>> = {
  day: 'week',
  week: 'week',
  xun: 'xun',
  'half-month': 'half-month',
  month: 'month',
}

/** GANTT-2: the days the map shows. It covers the campaign and every dated card within reach, in whole cells of the scale. */
export function timeAxis(input: AxisInput): TimeAxis {
  const campaign = spanOfCampaign(input.plan.campaign)
  return input.scale === 'campaign'
    ? campaignAxis(campaign, input.viewportWidth)
    : scrolledAxis(campaign, input, input.scale)
}

function campaignAxis(campaign: Span, viewportWidth: number): TimeAxis {
  const margin = Math.max(1, Math.round((daysBetween(campaign.from, campaign.to) + 1) * 0.02))
  const from = addDays(campaign.from, -margin)
  const to = addDays(campaign.to, margin)
  return axisOf(from, to, Math.max(viewportWidth, 1) / (daysBetween(from, to) + 1))
}

function scrolledAxis(campaign: Span, input: AxisInput, scale: Exclude<MapScale, 'campaign'>): TimeAxis {
  const dayWidth = dayWidths[scale] * (input.size ?? 1)
  const shown = filled(reached(campaign, input.dated), marginDays[scale], input.viewportWidth / dayWidth)
  const from = spanOf(cells[scale], shown.from).from
  const to = spanOf(cells[scale], shown.to).to
  const days = daysBetween(from, to) + 1
  return axisOf(from, to, Math.max(dayWidth, input.viewportWidth / days))
}

function reached({ from, to }: Span, dated: DaySpan | null): Span {
  if (dated === null) return { from, to }
  return {
    from: earlier(from, later(dated.from, addDays(from, -reachDays))),
    to: later(to, earlier(dated.to, addDays(to, reachDays))),
  }
}

/** A margin at both ends, and more time where the axis would end inside the viewport: a scale keeps its own day width. */
function filled({ from, to }: Span, margin: number, atLeast: number): Span {
  const missing = Math.max(0, Math.ceil(atLeast) - (daysBetween(from, to) + 1 + 2 * margin))
  const before = Math.min(reachDays, Math.floor(missing / 4))
  const after = Math.min(reachDays, missing - before)
  return { from: addDays(from, -margin - before), to: addDays(to, margin + after) }
}

function axisOf(from: CalendarDate, to: CalendarDate, dayWidth: number): TimeAxis {
  const first = toDayNumber(from)
  const days = toDayNumber(to) - first + 1
  return {
    from,
    to,
    days,
    dayWidth,
    width: days * dayWidth,
    xOf: day => (toDayNumber(day) - first) * dayWidth,
    /** The smallest part of a pixel keeps a day's own left edge inside it whatever rounding does. */
    dayAt: x => fromDayNumber(first + Math.floor(x / dayWidth + 1e-9)),
  }
}
