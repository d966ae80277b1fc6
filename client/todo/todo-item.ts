import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CardId, UnitId } from '../../shared/ids.ts'

/** What kind of thing waits; the page filters by it. */
export type TodoKind = 'slip' | 'decision' | 'milestone' | 'problem' | 'return' | 'check' | 'approval'

/** What is to be done with it, as a key of `todo:what`. */
export type TodoWhat =
  | 'slip-draft'
  | 'slip-sign'
  | 'slip-start'
  | 'slip-report'
  | 'slip-redo'
  | 'slip-check'
  | 'slip-read'
  | 'slip-extension'
  | 'slip-case'
  | 'slip-chase'
  | 'decision-sign'
  | 'decision-do'
  | 'decision-redo'
  | 'decision-check'
  | 'decision-read'
  | 'milestone'
  | 'problem-answer'
  | 'problem-keep'
  | 'return'
  | 'check'
  | 'approval'

/** One line of the desk: one thing, one press away. */
export interface TodoItem {
  readonly key: string
  readonly kind: TodoKind
  readonly what: TodoWhat
  /** The thing's own words. */
  readonly title: string
  /** Said beside it: a number, a milestone, how many. */
  readonly note: string
  /** Whose it is, where that is not this person's own unit. */
  readonly unitId: UnitId | null
  readonly due: CalendarDate | null
  /** Days until due, negative when past; null without a day. */
  readonly daysLeft: number | null
  /** Where one press leads: a page of the campaign, with this card open beside it. */
  readonly to: string
  readonly card: CardId | null
}

export type TodoTime = 'late' | 'today' | 'week' | 'later' | 'undated'
export const times: readonly TodoTime[] = ['late', 'today', 'week', 'later', 'undated']

export function timeOf({ daysLeft }: Pick<TodoItem, 'daysLeft'>): TodoTime {
  if (daysLeft === null) return 'undated'
  if (daysLeft < 0) return 'late'
  if (daysLeft === 0) return 'today'
  return daysLeft <= 7 ? 'week' : 'later'
}

/** The longest overdue first, what has no day last; of one day, letters before everything else. */
export function byUrgency(a: TodoItem, b: TodoItem): number {
  const days = (item: TodoItem) => item.daysLeft ?? Number.POSITIVE_INFINITY
  if (days(a) !== days(b)) return days(a) - days(b)
  return weight(a) - weight(b)
}
const kinds: readonly TodoKind[] = ['slip', 'decision', 'approval', 'check', 'milestone', 'problem', 'return']
const weight = ({ kind }: TodoItem) => kinds.indexOf(kind)
