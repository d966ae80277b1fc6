import { withSinceText } from '../../card/marks/marks-address.ts'
import { withAsOf } from '../../live/history-address.ts'
import { type MomentKey, textOfMoment } from '../compare/moment-key.ts'

/** The views that carry marks, in the order of their tabs. */
export const markedViews = ['kanban', 'gantt', 'ledger'] as const

/**
 * The address of a board compared with another moment, and null where no view shows that: only today and ends of days can stand under
 * the views. The later of two days is the board, however they were chosen.
 */
export function marksSearch(from: MomentKey, to: MomentKey): string | null {
  const [before, board] = isBackwards(from, to) ? [to, from] : [from, to]
  if (board.kind !== 'now' && board.kind !== 'day') return null
  if (before.kind === 'now') return null
  const asOf = withAsOf(new URLSearchParams(), board.kind === 'day' ? board.day : null)
  return `?${withSinceText(asOf, textOfMoment(before))}`
}

const isBackwards = (from: MomentKey, to: MomentKey): boolean =>
  from.kind === 'now' ||
  (from.kind === 'day' && (to.kind === 'day' || to.kind === 'time') && from.day > to.day)
