import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import type { PlanDate } from '../../../shared/calendar/date.ts'
import type { StageId } from '../../../shared/ids.ts'

/** What of a card a person takes hold of: all that is still planned of it, its due date, or one milestone. */
export type Handle =
  | { readonly kind: 'bar' }
  | { readonly kind: 'due' }
  | { readonly kind: 'mark'; readonly stageId: StageId }

export const sameHandle = (a: Handle | null, b: Handle | null): boolean =>
  a?.kind === b?.kind && (a?.kind !== 'mark' || (b?.kind === 'mark' && a.stageId === b.stageId))

/** A milestone that is planned and not reached: the only kind that moves. An actual date is a fact, not a plan (CARD-6). */
export function isOpen(one: MilestoneView): one is MilestoneView & { readonly planned: PlanDate } {
  return one.planned !== null && one.claimed === null && one.verified === null
}

/** What of this card could be moved at all, whoever asks. */
export function handlesOf(card: CardView): readonly Handle[] {
  if (card.finished) return []
  const marks = card.milestones.filter(isOpen).map((one): Handle => ({ kind: 'mark', stageId: one.stage.id }))
  const due: Handle[] = card.due ? [{ kind: 'due' }] : []
  const bar: Handle[] = marks.length + due.length > 0 ? [{ kind: 'bar' }] : []
  return [...bar, ...marks, ...due]
}

/** The last stage's planned date and the card's due are one date for as long as they are the same day. */
export function finalWithDue(card: CardView): (MilestoneView & { readonly planned: PlanDate }) | null {
  const last = card.milestones.find(one => one.stage.final)
  return last && isOpen(last) && last.planned.date === card.due?.date ? last : null
}
