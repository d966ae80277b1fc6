import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import { addDays, earlier, later } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { spanOfPlanDate } from '../../../shared/calendar/plan-date.ts'
import type { DaySpan, MapBars } from '../contract.ts'
import { marksOf } from './marks.ts'

/** What a card's row draws on this day. A card with nothing dated draws nothing; its row is still there. */
export function barsOf(card: CardView, today: CalendarDate): MapBars {
  const begun = begunOn(card, today)
  return {
    planned: plannedOf(card),
    actual: begun === null ? null : { from: begun, to: actualEnd(card, begun, today) },
    forecast: forecastOf(card, begun, today),
    progress: card.progress,
    marks: marksOf(card),
  }
}

/** CARD-4: the baseline, from the planned start or the first milestone ever planned to the first due date. */
function plannedOf(card: CardView): DaySpan | null {
  const due = card.baselineDue ?? card.due
  const first = plannedStart(card)
  const last = due?.date ?? lastPlanned(card)
  if (last === null) return null
  if (first !== null && first <= last) return { from: first, to: last }
  return due ? spanOfPlanDate(due) : { from: last, to: last }
}

/** The plan as it stands, whatever it once was: from its planned start or first milestone to its due date. */
export function presentPlanOf(card: CardView): DaySpan | null {
  return (
    card.due && plannedOf({ ...card, baselineDue: null, milestones: card.milestones.map(withoutBaseline) })
  )
}

const withoutBaseline = (mark: MilestoneView): MilestoneView => ({ ...mark, baseline: null })

function plannedStart(card: CardView): CalendarDate | null {
  if (card.startOn) return spanOfPlanDate(card.startOn).from
  let first: CalendarDate | null = null
  for (const mark of card.milestones) {
    const planned = mark.baseline ?? mark.planned
    if (!planned) continue
    const from = firstDay(planned)
    if (first === null || from < first) first = from
  }
  return first
}

/** 「2022年」 as a milestone is a due date of the year, never a start in January. */
const firstDay = (planned: PlanDate): CalendarDate =>
  planned.precision === 'year' ? planned.date : spanOfPlanDate(planned).from

function lastPlanned(card: CardView): CalendarDate | null {
  let last: CalendarDate | null = null
  for (const mark of card.milestones) {
    const planned = mark.baseline ?? mark.planned
    if (planned && (last === null || planned.date > last)) last = planned.date
  }
  return last
}

const actualOf = (mark: MilestoneView): CalendarDate | null =>
  mark.verified?.date ?? mark.claimed?.date ?? null

/** Work has begun with its first claim, or with its planned start where progress or 持续推进 says it goes on. */
function begunOn(card: CardView, today: CalendarDate): CalendarDate | null {
  let first: CalendarDate | null = null
  for (const mark of card.milestones) {
    const on = actualOf(mark)
    if (on && (first === null || on < first)) first = on
  }
  const goesOn = (card.progress ?? 0) > 0 || card.start === 'continuing' || first !== null
  const start = goesOn && card.startOn ? spanOfPlanDate(card.startOn).from : null
  const begun = start === null ? first : first === null ? start : earlier(start, first)
  return begun !== null && begun <= today ? begun : null
}

/** Finished work ends with its last milestone, work set aside with the last that was heard of it, other work is still on. */
function actualEnd(card: CardView, begun: CalendarDate, today: CalendarDate): CalendarDate {
  if (!card.finished && card.side === null) return today
  let last = begun
  for (const mark of card.milestones) {
    const on = actualOf(mark)
    if (on) last = later(last, on)
  }
  if (!card.finished && card.lastReturn) last = later(last, card.lastReturn.on)
  return earlier(last, today)
}

/** What is still to come: to the due date, or to the last clock or planned milestone of a card without one. */
function forecastOf(card: CardView, begun: CalendarDate | null, today: CalendarDate): DaySpan | null {
  if (card.finished || card.side !== null) return null
  const end = card.due?.date ?? lastDue(card)
  if (end === null) return null
  const start = begun === null ? plannedStart(card) : addDays(today, 1)
  const from = later(start ?? (card.due ? spanOfPlanDate(card.due).from : end), addDays(today, begun ? 1 : 0))
  return from <= end ? { from, to: end } : null
}

function lastDue(card: CardView): CalendarDate | null {
  let last: CalendarDate | null = null
  for (const mark of card.milestones) {
    if (mark.due && (last === null || mark.due.date > last)) last = mark.due.date
  }
  return last
}
