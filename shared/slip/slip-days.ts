import { daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { KeptSlip } from './kept-slip.ts'
import type { LetterState, Slip } from './slip.ts'

const over: readonly LetterState[] = ['cleared', 'withdrawn']

/** Issued and not yet closed. */
export const isUnderWay = ({ state }: Pick<KeptSlip, 'state'>): boolean =>
  state !== 'draft' && !over.includes(state)

/** What the day says of a slip. What is due today is not overdue, and what must be signed by today is not unsigned. */
export function slipDays(
  slip: Pick<KeptSlip, 'state' | 'due' | 'signBy'>,
  today: CalendarDate,
): Pick<Slip, 'overdue' | 'unsigned' | 'daysLeft'> {
  const daysLeft = slip.due !== null && isUnderWay(slip) ? daysBetween(today, slip.due) : null
  return {
    overdue: daysLeft !== null && daysLeft < 0,
    unsigned: slip.state === 'issued' && slip.signBy !== null && today > slip.signBy,
    daysLeft,
  }
}
