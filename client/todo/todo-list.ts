import type { Member } from '../../shared/access/member.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import { daysFrom } from './days-to.ts'
import { cardItems } from './todo-cards.ts'
import { decisionItems } from './todo-decisions.ts'
import { byUrgency, type TodoItem } from './todo-item.ts'
import { returnItems } from './todo-returns.ts'
import { slipItems } from './todo-slips.ts'

/** Everything that waits for this person, the most urgent first. */
export function todoList(board: BoardView, slips: readonly Slip[], member: Member): readonly TodoItem[] {
  const daysTo = daysFrom(board.today)
  return [
    ...slipItems(slips, member, daysTo),
    ...decisionItems(board.decisions, member),
    ...cardItems(board.cards, member, daysTo),
    ...returnItems(board, member, daysTo),
  ].sort(byUrgency)
}
