import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import { daysBetween } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'

/** The next date that matters on a card: the most overdue milestone, else the nearest one ahead. */
export interface Hint {
  readonly name: string
  readonly kind: 'late' | 'today' | 'ahead'
  readonly days: number
  /** Close enough to be said in the warning colour. */
  readonly near: boolean
}

export function hintOf(card: CardView, today: CalendarDate): Hint | null {
  if (card.finished) return null
  const late = most(card.milestones.filter(m => m.state === 'overdue'))
  if (late) return { name: nameOf(late), kind: 'late', days: late.daysLate, near: true }
  const next = soonest(card.milestones.filter(m => m.state === 'due-soon' || m.state === 'ahead'))
  if (!next?.due) return null
  const days = daysBetween(today, next.due.date)
  const near = next.state === 'due-soon'
  return { name: nameOf(next), kind: days === 0 ? 'today' : 'ahead', days, near }
}

/** 「已完成」 is a state; what is still to come is 「完成」. */
const nameOf = (one: MilestoneView): string => one.stage.name.replace(/^已/, '')

function most(late: readonly MilestoneView[]): MilestoneView | undefined {
  return late.reduce<MilestoneView | undefined>((a, b) => (a && a.daysLate >= b.daysLate ? a : b), undefined)
}

function soonest(open: readonly MilestoneView[]): MilestoneView | undefined {
  return open.reduce<MilestoneView | undefined>((a, b) => (a && dueOf(a) <= dueOf(b) ? a : b), undefined)
}

const dueOf = (one: MilestoneView): string => one.due?.date ?? '9999'

/** 申报 and not yet 已核: the stages dispatch still has to check. */
export function awaitingCheck(card: CardView): readonly string[] {
  return card.milestones.filter(m => m.state === 'awaiting-check').map(m => m.stage.name)
}

/** The small words above the title, most telling first; a narrow card loses the last ones. */
export type Mark =
  | { readonly kind: 'side'; readonly state: 'suspended' | 'withdrawn' | 'other' }
  | { readonly kind: 'override' }
  | { readonly kind: 'unreported' }
  | { readonly kind: 'check'; readonly stages: readonly string[] }
  | { readonly kind: 'lagged'; readonly days: number }
  | { readonly kind: 'fault'; readonly count: number }
  | { readonly kind: 'sample' }

export function marksOf(card: CardView): readonly Mark[] {
  const marks: Mark[] = []
  const stages = awaitingCheck(card)
  if (card.side) marks.push({ kind: 'side', state: card.side.state })
  if (card.overridden) marks.push({ kind: 'override' })
  if (card.faults.length > 0) marks.push({ kind: 'fault', count: card.faults.length })
  if (card.unreported) marks.push({ kind: 'unreported' })
  if (stages.length > 0) marks.push({ kind: 'check', stages })
  if (card.lagged && card.lagged.days > 0 && card.lamp !== 'red')
    marks.push({ kind: 'lagged', days: card.lagged.days })
  if (card.sample) marks.push({ kind: 'sample' })
  return marks
}
