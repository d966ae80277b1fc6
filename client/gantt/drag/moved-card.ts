import type { CardView, MilestoneView, PlanView } from '../../../shared/board/view.ts'
import { daysBetween } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { onDay } from '../../../shared/calendar/plan-date.ts'
import { type ClockedCard, readClock } from '../../../shared/card/clock.ts'
import { clockedCard, type DateChange } from '../../../shared/card/clock-push.ts'

/** The card as it would be drawn after the change: planned dates, due and what the clocks make of them. Lamps wait for the server. */
export function movedCard(card: CardView, plan: PlanView, change: DateChange, today: CalendarDate): CardView {
  const workflow = card.workflowId ? plan.workflowById.get(card.workflowId) : undefined
  if (!workflow) return card
  const clocked = clockedCard(card, workflow, change)
  const due = change.due === undefined ? card.due : change.due
  const milestones = card.milestones.map(one => movedMilestone(one, clocked, plan, due, today))
  return { ...card, due, milestones }
}

function movedMilestone(
  one: MilestoneView,
  clocked: ClockedCard,
  plan: PlanView,
  cardDue: CardView['due'],
  today: CalendarDate,
): MilestoneView {
  const planned = clocked.stages.get(one.stage.id)?.plan?.date ?? null
  const clock = readClock(clocked, plan.clocks, one.stage.id)
  const due = planned ?? (one.stage.final ? cardDue : null) ?? (clock && onDay(clock.due))
  if (one.claimed || one.verified || one.state === 'undated') return { ...one, planned, clock, due }
  const late = due !== null && due.date < today
  return {
    ...one,
    planned,
    clock,
    due,
    state: late ? 'overdue' : 'ahead',
    daysLate: late && due ? daysBetween(due.date, today) : 0,
  }
}
