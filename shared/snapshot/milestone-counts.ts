import type { CardView, PlanView } from '../board/view.ts'
import type { CalendarDate } from '../calendar/date.ts'

export interface MilestoneCounts {
  total: number
  due: number
  verified: number
  claimed: number
}

/** The milestones a campaign is measured by: dated inside it, of cards that are not set aside (CARD-6). */
export function countMilestones(
  cards: readonly CardView[],
  { from, to }: Pick<PlanView['campaign'], 'from' | 'to'>,
  today: CalendarDate,
): MilestoneCounts {
  const counts = { total: 0, due: 0, verified: 0, claimed: 0 }
  for (const card of cards) {
    if (card.side) continue
    for (const { due, verified, claimed } of card.milestones) {
      if (!due || due.date < from.date || due.date > to.date) continue
      counts.total += 1
      if (due.date <= today) counts.due += 1
      if (verified) counts.verified += 1
      else if (claimed) counts.claimed += 1
    }
  }
  return counts
}

/** Percent with one decimal; null where nobody entered any. */
export function meanProgress(cards: readonly CardView[]): number | null {
  let sum = 0
  let entered = 0
  for (const { progress } of cards) {
    if (progress === null) continue
    sum += progress
    entered += 1
  }
  return entered === 0 ? null : Math.round((sum / entered) * 10) / 10
}
