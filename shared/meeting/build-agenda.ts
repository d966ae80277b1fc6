import { ordersBetween } from '../board/order.ts'
import type { BoardView } from '../board/view.ts'
import type { PlannedMeeting } from './agenda/draft.ts'
import { confirmItem, overallItem, speechItem } from './agenda/fixed-items.ts'
import { lampItems } from './agenda/lamp-items.ts'
import { previousItems } from './agenda/previous-items.ts'
import { problemItems } from './agenda/problem-items.ts'
import type { AgendaItem } from './fields.ts'

/**
 * MEET-2: the agenda as the board stands, in the order of the meeting: ①上次议定事项 ②总体进度 ③红黄灯逐项 ④需协调问题 ⑤领导讲话 ⑥议定事项确认. Nothing is
 * left out for being long: the minutes say how long it would take. Titles hold nothing that tomorrow would make untrue.
 */
export function buildAgenda(view: BoardView, meeting: PlannedMeeting): AgendaItem[] {
  const drafts = [
    ...previousItems(view, meeting),
    overallItem(view, meeting),
    ...lampItems(view, meeting),
    ...problemItems(view, meeting),
    speechItem(view, meeting),
    confirmItem(view, meeting),
  ]
  const orders = ordersBetween(null, null, drafts.length)
  return drafts.map((draft, at) => ({ ...draft, order: orders[at] ?? 'a0', built: true }))
}
