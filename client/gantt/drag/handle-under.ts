import type { CardView } from '../../../shared/board/view.ts'
import type { MapBars, TimeAxis } from '../../map/contract.ts'
import { spanX } from '../../map/geometry/span-x.ts'
import { markX, workSpan } from '../overlay/spots.ts'
import { type Handle, handlesOf } from './handle.ts'

/** How far from a date, in px, a finger still means it. */
const reach = 18

/** GANTT-3: what of a row a finger at this x of the picture takes hold of: the nearest date in reach, else the bar it is on. */
export function handleUnder(card: CardView, bars: MapBars, axis: TimeAxis, x: number): Handle | null {
  const handles = handlesOf(card)
  let nearest: Handle | null = null
  let least = reach
  for (const handle of handles) {
    const at = placeOf(handle, card, bars, axis)
    const away = at === null ? Number.POSITIVE_INFINITY : Math.abs(at - x)
    if (away >= least) continue
    nearest = handle
    least = away
  }
  if (nearest) return nearest
  const bar = handles.find(handle => handle.kind === 'bar')
  const span = workSpan(bars)
  if (!bar || !span) return null
  const place = spanX(axis, span)
  return x >= place.x && x <= place.x + place.width ? bar : null
}

function placeOf(handle: Handle, card: CardView, bars: MapBars, axis: TimeAxis): number | null {
  switch (handle.kind) {
    case 'bar':
      return null
    case 'due':
      return card.due ? axis.xOf(card.due.date) + axis.dayWidth : null
    case 'mark': {
      const mark = bars.marks.find(one => one.stageId === handle.stageId && one.kind === 'planned')
      return mark ? markX(axis, mark.on) : null
    }
  }
}
