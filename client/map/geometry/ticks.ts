import type { PlanView } from '../../../shared/board/view.ts'
import { addDays, daysBetween, weekdayOf } from '../../../shared/calendar/arithmetic.ts'
import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { dayOf, monthOf, yearOf } from '../../../shared/calendar/day-number.ts'
import { type Span, spanOf, xunOf } from '../../../shared/calendar/span.ts'
import type { MapScale, MapTick, MapTicks, TimeAxis } from '../contract.ts'
import type { MapWords } from '../words/map-words.ts'
import { type Cell, cellsOf } from './cells.ts'
import { withoutCollisions } from './thin-ticks.ts'

type Style = 'day' | 'week' | 'xun' | 'half-month' | 'month'

/** GANTT-2: what is written above the map, in three bands. Labels never collide; `fontSize` in CSS px is the head's. */
export function ticksOf(
  axis: TimeAxis,
  scale: MapScale,
  plan: PlanView,
  words: MapWords,
  fontSize = 12,
): MapTicks {
  const campaign = spanOfCampaign(plan.campaign)
  const style = scale === 'campaign' ? styleFor(axis.dayWidth, fontSize) : scale
  const band = (kind: Style | 'year', label: Label, note?: Label) =>
    withoutCollisions(
      cellsOf(axis, kind).map(cell => tick(axis, cell, label, note)),
      fontSize,
    )
  const lower = lowerLabel(style, words)
  const days: Label = span => dayCount(campaign, span.from, words)
  return {
    upper: upperBand(style, band, words),
    lower: band(style, lower, style === 'day' || style === 'week' ? undefined : days),
    count: style === 'day' ? band('day', days) : band('week', span => weekCount(campaign, span, words)),
  }
}

type Label = (span: Span) => string

function upperBand(
  style: Style,
  band: (kind: Style | 'year', label: Label) => readonly MapTick[],
  words: MapWords,
): readonly MapTick[] {
  const yearMonth: Label = span => words.yearMonth(yearOf(span.from), monthOf(span.from))
  if (style === 'month') return band('year', span => words.year(yearOf(span.from)))
  if (style === 'day') return band('xun', span => `${yearMonth(span)}${words.xun(xunOf(span.from))}`)
  return band('month', yearMonth)
}

function lowerLabel(style: Style, words: MapWords): Label {
  switch (style) {
    case 'day':
      return span => `${dayOf(span.from)} ${words.weekday(weekdayOf(span.from))}`
    case 'week':
      return span => `${monthOf(span.from)}.${dayOf(span.from)}–${monthOf(span.to)}.${dayOf(span.to)}`
    case 'xun':
      return span => words.xun(xunOf(span.from))
    case 'half-month':
      return span => words.half(dayOf(span.from) <= 15 ? 1 : 2)
    case 'month':
      return span => words.month(monthOf(span.from))
  }
}

/** The whole campaign is as wide as the screen, so its cells are the finest whose words still fit. */
function styleFor(dayWidth: number, fontSize: number): Style {
  if (dayWidth >= fontSize * 3.4) return 'day'
  if (dayWidth * 8 >= fontSize * 3) return 'xun'
  if (dayWidth * 13 >= fontSize * 4) return 'half-month'
  return 'month'
}

function tick(axis: TimeAxis, { whole, shown }: Cell, label: Label, note?: Label): MapTick {
  const x = axis.xOf(shown.from)
  return {
    x,
    width: axis.xOf(addDays(shown.to, 1)) - x,
    from: shown.from,
    label: label(whole),
    note: note ? note({ from: shown.from, to: whole.to }) : '',
  }
}

/** 第N天; before the first day and after the last there is no such number. */
function dayCount(campaign: Span, day: CalendarDate, words: MapWords): string {
  if (day < campaign.from || day > campaign.to) return ''
  return words.dayCount(daysBetween(campaign.from, day) + 1)
}

/** The week the campaign begins in is its first, however little of it is left. */
function weekCount(campaign: Span, week: Span, words: MapWords): string {
  if (week.to < campaign.from || week.from > campaign.to) return ''
  return words.weekCount(daysBetween(spanOf('week', campaign.from).from, week.from) / 7 + 1)
}
