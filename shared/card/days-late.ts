import type { CardView, MilestoneView } from '../board/view.ts'

/** The overdue milestone that has waited longest; null when none is overdue. */
export function latestNode(card: CardView): MilestoneView | null {
  return card.milestones.reduce<MilestoneView | null>(
    (worst, one) =>
      one.state === 'overdue' && (worst === null || one.daysLate > worst.daysLate) ? one : worst,
    null,
  )
}

/** Whole days; 0 for a card nothing of which is overdue. */
export const daysLateOf = (card: CardView): number => latestNode(card)?.daysLate ?? 0

export const overdueNodes = (card: CardView): number =>
  card.milestones.filter(one => one.state === 'overdue').length
