import type { Member } from '../../shared/access/member.ts'
import { returnRhythmOf } from '../../shared/board/decide-return.ts'
import type { BoardView, CardView } from '../../shared/board/view.ts'
import { isReturnDue, returnPeriod } from '../../shared/calendar/return-period.ts'
import type { DaysTo } from './days-to.ts'
import type { TodoItem } from './todo-item.ts'

/** CARD-7: one line for all the returns this member's units owe for the period; none when all are handed in. `note`: how many. */
export function returnItems(board: BoardView, member: Member, daysTo: DaysTo): readonly TodoItem[] {
  if (!member.roles.includes('unit')) return []
  const rhythm = returnRhythmOf(board.plan)
  const owed = board.cards.filter(
    card => isOwn(card, member) && isReturnDue(rhythm, card.lastReturn?.on ?? null, board.today),
  )
  if (owed.length === 0) return []
  const due = returnPeriod(rhythm, board.today).to
  return [
    {
      key: 'return',
      kind: 'return',
      what: 'return',
      title: '',
      note: String(owed.length),
      unitId: null,
      due,
      daysLeft: daysTo(due),
      to: 'return',
      card: null,
    },
  ]
}

const isOwn = (card: CardView, { unitIds }: Member): boolean =>
  card.leadUnitId !== null && unitIds.includes(card.leadUnitId) && !card.finished && card.side === null
