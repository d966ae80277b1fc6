import type { CardView, MilestoneView } from '../../../../shared/board/view.ts'
import { addDays } from '../../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../../shared/calendar/date.ts'

export interface Node {
  readonly card: CardView
  readonly node: MilestoneView
}

/** Milestones due today or within the next seven days, soonest first; what is claimed waits for its check and is not among them. */
export function comingNodes(cards: readonly CardView[], today: CalendarDate): readonly Node[] {
  const last = addDays(today, 7)
  return nodesOf(cards)
    .filter(({ node }) => node.due !== null && node.due.date >= today && node.due.date <= last)
    .filter(({ node }) => node.state === 'due-soon' || node.state === 'ahead')
    .sort((a, b) => ((a.node.due?.date ?? '') < (b.node.due?.date ?? '') ? -1 : 1))
}

/** Cards whose last check is dated within the last seven days, newest first. */
export function finishedThisWeek(cards: readonly CardView[], today: CalendarDate): readonly CardView[] {
  const first = addDays(today, -6)
  return cards
    .filter(card => card.finished && lastCheck(card) >= first)
    .sort((a, b) => (lastCheck(a) > lastCheck(b) ? -1 : 1))
}

const nodesOf = (cards: readonly CardView[]): readonly Node[] =>
  cards.filter(card => card.side === null).flatMap(card => card.milestones.map(node => ({ card, node })))

/** The day of the newest check; empty for none. */
export const lastCheck = (card: CardView): string =>
  card.milestones.reduce(
    (last, one) => (one.verified && one.verified.date > last ? one.verified.date : last),
    '',
  )
