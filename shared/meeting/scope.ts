import type { CardView } from '../board/view.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { isInList } from '../target/contribution.ts'
import type { MeetingScope } from './fields.ts'

type Placed = Pick<CardView, 'areaId' | 'moreAreaIds' | 'lists'>

/** What a series is about (MEET-1). Membership of a list is that of the meeting's own day (CARD-6). */
export function isInScope(card: Placed, scope: MeetingScope, on: CalendarDate): boolean {
  const { areaId, listId } = scope
  if (areaId && card.areaId !== areaId && !card.moreAreaIds.includes(areaId)) return false
  return !listId || isInList(card.lists, listId, on)
}

/** All of the board. */
export const isWholeBoard = ({ areaId, listId }: MeetingScope): boolean => !areaId && !listId
