import type { Notice } from './control.ts'
import type { MeetingView } from './view.ts'

/** Who is told when an item becomes current: the unit that reports it, and the unit of the one after it (下一个). */
export function noticesOfItem(meeting: Pick<MeetingView, 'id' | 'items'>, itemId: string): readonly Notice[] {
  const at = meeting.items.findIndex(item => item.id === itemId)
  if (at < 0) return []
  return (['now', 'next'] as const).flatMap((kind, step) => {
    const item = meeting.items[at + step]
    if (!item?.unitId) return []
    return [{ kind, meeting: meeting.id, unitId: item.unitId, title: item.title }]
  })
}
