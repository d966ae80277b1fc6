import type { BoardView, CardView } from '../board/view.ts'

/** LAMP-5 曾滞后: cards that were red and are so no longer; longest first, equal ones in the board's order. */
export const onceLagged = (board: Pick<BoardView, 'cards'>): readonly CardView[] =>
  board.cards
    .filter(card => card.lamp !== 'red' && (card.lagged?.days ?? 0) > 0)
    .sort((a, b) => (b.lagged?.days ?? 0) - (a.lagged?.days ?? 0))
