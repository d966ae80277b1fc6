import type { CommandInput } from '../../../shared/board/command.ts'
import type { CardView } from '../../../shared/board/view.ts'
import type { PlanDate } from '../../../shared/calendar/date.ts'

/** What the replan form holds: the due date and each milestone's planned date and percentage. */
export interface ReplanDraft {
  readonly due: PlanDate | null
  readonly plan: Readonly<Record<string, { readonly date: PlanDate | null; readonly percent: number | null }>>
  readonly reason: string
  readonly approvedBy: string
}

export function draftOf(card: CardView): ReplanDraft {
  const plan = card.milestones.map(one => [one.stage.id, { date: one.planned, percent: one.percent }])
  return { due: card.due, plan: Object.fromEntries(plan), reason: '', approvedBy: '' }
}

/** CARD-4: setting a first date needs no reason; moving one that somebody was told needs the reason and who approved. */
export function needsReason(card: CardView, draft: ReplanDraft): boolean {
  if (card.due && !samePlanDate(card.due, draft.due)) return true
  return card.milestones.some(
    one => one.planned && !samePlanDate(one.planned, draft.plan[one.stage.id]?.date ?? null),
  )
}

/** Only what differs is sent; null when nothing does. */
export function replanCommand(card: CardView, draft: ReplanDraft): CommandInput | null {
  const plan = Object.fromEntries(card.milestones.flatMap(one => changedPlan(one, draft.plan[one.stage.id])))
  const dueMoved = !samePlanDate(card.due, draft.due)
  if (!dueMoved && Object.keys(plan).length === 0) return null
  return {
    type: 'card.replan',
    card: card.id,
    plan,
    reason: draft.reason.trim(),
    approvedBy: draft.approvedBy.trim(),
    ...(dueMoved ? { due: draft.due } : {}),
  }
}

type Planned = ReplanDraft['plan'][string]

function changedPlan(
  one: CardView['milestones'][number],
  now: Planned | undefined,
): [string, { date: PlanDate | null; percent?: number }][] {
  if (!now) return []
  if (samePlanDate(one.planned, now.date) && one.percent === now.percent) return []
  return [
    [one.stage.id, now.percent === null ? { date: now.date } : { date: now.date, percent: now.percent }],
  ]
}

export function samePlanDate(a: PlanDate | null, b: PlanDate | null): boolean {
  return a?.date === b?.date && a?.precision === b?.precision
}
