import type { CardView } from '../../../shared/board/view.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import { onDay } from '../../../shared/calendar/plan-date.ts'
import type { DateChange } from '../../../shared/card/clock-push.ts'
import type { StageId } from '../../../shared/ids.ts'
import { draftOf, type ReplanDraft } from '../../card/milestone/replan-draft.ts'
import { finalWithDue, type Handle, isOpen } from './handle.ts'

/** GANTT-3: the dates a card would have if what is held went so many days on. A date moved by days is known to the day. */
export function shiftDates(card: CardView, handle: Handle, days: number): DateChange {
  if (days === 0) return { plan: new Map() }
  const last = finalWithDue(card)
  const moved = (date: PlanDate) => onDay(addDays(date.date, days))
  const plan = new Map<StageId, PlanDate | null>()
  for (const one of card.milestones.filter(isOpen)) {
    const held = handle.kind === 'bar' || (handle.kind === 'mark' && handle.stageId === one.stage.id)
    if (held || (handle.kind === 'due' && one === last)) plan.set(one.stage.id, moved(one.planned))
  }
  const withDue =
    handle.kind !== 'mark' || (last !== null && handle.stageId === last.stage.id && plan.has(last.stage.id))
  return withDue && card.due ? { plan, due: moved(card.due) } : { plan }
}

/** The date that is held: a milestone's, else the due date, else the last one planned. Null when there is nothing to hold. */
export function heldDate(card: CardView, handle: Handle): CalendarDate | null {
  if (handle.kind === 'mark')
    return card.milestones.find(one => one.stage.id === handle.stageId)?.planned?.date ?? null
  if (card.due) return card.due.date
  return card.milestones.findLast(isOpen)?.planned.date ?? null
}

/** The change as the form that asks for reason and approval holds it. */
export function draftOfChange(card: CardView, change: DateChange): ReplanDraft {
  const draft = draftOf(card)
  const plan = { ...draft.plan }
  for (const [stage, date] of change.plan) plan[stage] = { percent: plan[stage]?.percent ?? null, date }
  return { ...draft, plan, due: change.due === undefined ? draft.due : change.due }
}
