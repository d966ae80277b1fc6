import type { BoardView } from '../../../../shared/board/view.ts'
import type { CalendarDate, Instant } from '../../../../shared/calendar/date.ts'
import { type Changes, todaysChanges } from './todays-changes.ts'

const day = 24 * 3_600_000

/** How far the page looks back: a day, else to the last meeting, else a week: a quiet Monday still shows what happened on Friday. */
export type LookBack =
  | { readonly kind: 'day' }
  | { readonly kind: 'meeting'; readonly on: CalendarDate }
  | { readonly kind: 'week' }

/** The shortest look back that shows anything; `now` is business time. The week where nothing does. */
export function changesToShow(
  view: BoardView,
  now: Instant,
): { readonly back: LookBack; readonly changes: Changes } {
  const ways: readonly { readonly back: LookBack; readonly since: number }[] = [
    { back: { kind: 'day' }, since: now - day },
    ...lastMeeting(view, now),
  ]
  for (const { back, since } of ways) {
    const changes = todaysChanges(view, since as Instant)
    if (countChanges(changes) > 0) return { back, changes }
  }
  return { back: { kind: 'week' }, changes: todaysChanges(view, (now - 7 * day) as Instant) }
}

export const countChanges = (changes: Changes): number =>
  changes.newlyRed.length +
  changes.problems.length +
  changes.recovered.length +
  changes.verified.length +
  changes.finished.length

/** The newest closed meeting of the last week. */
function lastMeeting(view: BoardView, now: Instant) {
  const closed = (view.meetings ?? []).flatMap(({ head, state }) =>
    (state.kind === 'closed' || state.kind === 'signed') && state.closed.at >= now - 7 * day
      ? [{ back: { kind: 'meeting' as const, on: head.on }, since: state.closed.at }]
      : [],
  )
  return closed.sort((a, b) => b.since - a.since).slice(0, 1)
}
