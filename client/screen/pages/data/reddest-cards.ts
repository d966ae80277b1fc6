import type { BoardView, CardView } from '../../../../shared/board/view.ts'
import { daysLateOf, overdueNodes } from '../../../../shared/card/days-late.ts'

/** 滞后 cards, worst first: most days late, then most overdue milestones, then most open problems, then the board's own order. */
export function reddestCards(
  view: Pick<BoardView, 'cards'>,
  most = Number.POSITIVE_INFINITY,
): readonly CardView[] {
  return view.cards
    .filter(card => card.lamp === 'red')
    .sort(
      (a, b) =>
        daysLateOf(b) - daysLateOf(a) || overdueNodes(b) - overdueNodes(a) || b.openProblems - a.openProblems,
    )
    .slice(0, most)
}

/** 预警 cards, what is due soonest first; those without a coming date last. */
export function yellowCards(view: Pick<BoardView, 'cards'>): readonly CardView[] {
  const soonest = (card: CardView): string => nextDue(card)?.due?.date ?? '9999'
  return view.cards
    .filter(card => card.lamp === 'yellow')
    .sort((a, b) => (soonest(a) < soonest(b) ? -1 : soonest(a) > soonest(b) ? 1 : 0))
}

/** The first milestone still to come. */
export function nextDue(card: CardView) {
  const coming = card.milestones.filter(
    one => one.due !== null && (one.state === 'due-soon' || one.state === 'ahead'),
  )
  return coming.reduce<(typeof coming)[number] | null>(
    (first, one) => (first === null || (one.due?.date ?? '') < (first.due?.date ?? '') ? one : first),
    null,
  )
}
