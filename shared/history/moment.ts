import type { BoardView } from '../board/view.ts'
import type { FrozenBoard } from '../snapshot/frozen-board.ts'
import { thawBoard } from '../snapshot/open-past.ts'

/** A board at one moment: what people had entered, and what every screen showed of it. */
export interface Moment {
  readonly board: FrozenBoard
  readonly view: BoardView
}

export const momentOf = (board: FrozenBoard): Moment => ({ board, view: thawBoard(board) })
