import type { BoardView, CardView, MilestoneView } from '../board/view.ts'
import type { PlanDate } from '../calendar/date.ts'
import type { Span } from '../calendar/span.ts'

export interface DueNode {
  readonly card: CardView
  readonly node: MilestoneView
  readonly due: PlanDate
}

/** Milestones of open cards that nobody has claimed and that are due within these days, soonest first. */
export function dueWithin({ cards }: Pick<BoardView, 'cards'>, { from, to }: Span): readonly DueNode[] {
  return cards
    .filter(card => !card.finished && card.side === null)
    .flatMap(card =>
      card.milestones.flatMap(node =>
        node.due && isOpen(node) && node.due.date >= from && node.due.date <= to
          ? [{ card, node, due: node.due }]
          : [],
      ),
    )
    .toSorted((a, b) => (a.due.date < b.due.date ? -1 : Number(a.due.date > b.due.date)))
}

const isOpen = ({ state }: MilestoneView): boolean => state !== 'done' && state !== 'awaiting-check'
