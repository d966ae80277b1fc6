import type { BoardView, CardView, MilestoneView } from '../../../../shared/board/view.ts'
import { addDays } from '../../../../shared/calendar/arithmetic.ts'
import type { CalendarDate, Instant } from '../../../../shared/calendar/date.ts'
import { zoneNamed } from '../../../../shared/calendar/zone.ts'

export interface Changes {
  readonly newlyRed: readonly CardView[]
  readonly recovered: readonly CardView[]
  readonly finished: readonly CardView[]
  /** Checked milestones of cards that are not finished by them, newest first. */
  readonly verified: readonly { readonly card: CardView; readonly node: MilestoneView }[]
  /** Newest first. */
  readonly problems: readonly { readonly card: CardView; readonly problem: CardView['problems'][number] }[]
}

/**
 * What changed since a moment, read off the board itself. Checks and problems carry their moment; a lamp is only remembered by the day it
 * was last red (LAMP-5), so 新增滞后 and 恢复 are exact to the day `since` falls on.
 */
export function todaysChanges(view: BoardView, since: Instant): Changes {
  const day = zoneNamed(view.plan.campaign.timeZone)?.dateAt(since) ?? view.today
  const checked = view.cards.flatMap(card =>
    card.milestones.flatMap(node => (node.verified && node.verified.at >= since ? [{ card, node }] : [])),
  )
  return {
    newlyRed: view.cards.filter(card => isNewlyRed(card, day)),
    recovered: view.cards.filter(card => isRecovered(card, day)),
    finished: view.cards.filter(card => card.finished && checked.some(one => one.card === card)),
    verified: checked
      .filter(({ card }) => !card.finished)
      .sort((a, b) => (b.node.verified?.at ?? 0) - (a.node.verified?.at ?? 0)),
    problems: raisedSince(view, since),
  }
}

/** Red now, and no day before `day` ended red. */
const isNewlyRed = ({ lamp, lagged }: CardView, day: CalendarDate): boolean =>
  lamp === 'red' && (lagged === null || lagged.days === 0 || lagged.first >= day)

/** Not red now, but the day before `day` or a later one ended red. */
const isRecovered = ({ lamp, lagged }: CardView, day: CalendarDate): boolean =>
  lamp !== 'red' && lagged !== null && lagged.days > 0 && lagged.last >= addDays(day, -1)

function raisedSince(view: BoardView, since: Instant): Changes['problems'] {
  return view.cards
    .flatMap(card =>
      card.problems.filter(problem => problem.raised.at >= since).map(problem => ({ card, problem })),
    )
    .sort((a, b) => b.problem.raised.at - a.problem.raised.at)
}
