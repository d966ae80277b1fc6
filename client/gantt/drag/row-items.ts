import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { MapBars, MapMark } from '../../map/contract.ts'
import { type Handle, handlesOf } from './handle.ts'
import { heldDate } from './shift.ts'

/** What the keys walk through inside a row: the whole bar, then each mark and the due date in order of time. */
export interface RowItem {
  readonly key: string
  readonly on: CalendarDate
  readonly mark: MapMark | null
  /** What would be moved; null: an actual date or a clock's, which nobody moves by hand. */
  readonly handle: Handle | null
}

export function rowItems(card: CardView, bars: MapBars): readonly RowItem[] {
  const handles = handlesOf(card)
  const marks = bars.marks.map((mark): RowItem => {
    const handle = handles.find(one => one.kind === 'mark' && one.stageId === mark.stageId)
    return {
      key: `${mark.stageId}/${mark.kind}`,
      on: mark.on,
      mark,
      handle: mark.kind === 'planned' ? (handle ?? null) : null,
    }
  })
  const others = (['bar', 'due'] as const).flatMap((kind): RowItem[] => {
    const handle = handles.find(one => one.kind === kind)
    const on = handle ? heldDate(card, handle) : null
    return handle && on ? [{ key: kind, on, mark: null, handle }] : []
  })
  const [bar, due] = [others.find(one => one.key === 'bar'), others.find(one => one.key === 'due')]
  const dated = due ? [...marks, due].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) : marks
  return bar ? [bar, ...dated] : dated
}
