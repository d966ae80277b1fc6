import type { BoardView, CardView } from '../board/view.ts'
import type { UnitId } from '../ids.ts'

/** 表内序号: the row of the ledger a card has. */
export const itemNumber = ({ index }: Pick<BoardView, 'index'>, card: CardView): number =>
  (index.get(card.id) ?? 0) + 1

/** Short, as it is said at the meeting; 待明确 where nobody leads. */
export function unitWords({ plan }: Pick<BoardView, 'plan'>, id: UnitId | null | undefined): string {
  return (id && plan.unitById.get(id)?.shortName) || '待明确'
}

/** The most days any milestone of the card is late. */
export const daysLate = (card: CardView): number =>
  Math.max(0, ...card.milestones.map(one => (one.state === 'overdue' ? one.daysLate : 0)))

/** Points behind (above 0) or ahead (below) of what the dates ask for; 0 where nothing can be said. */
export const pointsBehind = ({ progress, expected }: CardView): number =>
  progress === null || expected === null ? 0 : expected - progress

/** 滞后 cards, worst first: days late, then points behind, then the board's order. */
export const laggingOf = ({ cards }: Pick<BoardView, 'cards'>): readonly CardView[] =>
  cards
    .filter(card => card.lamp === 'red')
    .toSorted((a, b) => daysLate(b) - daysLate(a) || pointsBehind(b) - pointsBehind(a))
