import type { CardView } from '../board/view.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { Span } from '../calendar/span.ts'

/** SLIP-5 按时率, and what it is made of. `due` is all of it: in time, waiting for their check, late. */
export interface OnTime {
  /** Milestones due inside the campaign by yesterday. */
  readonly due: number
  /** Verified, and reached by their day. */
  readonly inTime: number
  /** Claimed by their day and not yet checked: shown beside, never added (CARD-5). */
  readonly awaiting: number
  /** Reached or claimed after their day, or open past it. */
  readonly late: number
  /** Percent of `due` verified in time; null where nothing was due. */
  readonly rate: number | null
  /** Mean days late of the late ones; 0 for none. */
  readonly averageLate: number
}

/**
 * Work set aside with approval owes nothing (CARD-6), a milestone without an actual date that a later column has left behind is undated and not
 * judged (CARD-1), and what is due today is not yet due (LAMP-4).
 */
export function onTimeOf(cards: readonly CardView[], campaign: Span, today: CalendarDate): OnTime {
  const nodes = cards
    .filter(card => card.side === null)
    .flatMap(card => card.milestones)
    .filter(
      ({ due, state }) =>
        state !== 'undated' &&
        due !== null &&
        due.date >= campaign.from &&
        due.date <= campaign.to &&
        due.date < today,
    )
  const late = nodes.filter(node => node.daysLate > 0)
  const inTime = nodes.filter(node => node.daysLate === 0 && node.verified !== null).length
  return {
    due: nodes.length,
    inTime,
    awaiting: nodes.length - late.length - inTime,
    late: late.length,
    rate: nodes.length === 0 ? null : (inTime / nodes.length) * 100,
    averageLate: late.length === 0 ? 0 : late.reduce((sum, node) => sum + node.daysLate, 0) / late.length,
  }
}

/** What the rate would be were every claim found true. */
export const rateIfVerified = ({ due, inTime, awaiting }: OnTime): number | null =>
  due === 0 ? null : ((inTime + awaiting) / due) * 100
