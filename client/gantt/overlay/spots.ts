import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { DaySpan, MapBars, MapRow, TimeAxis } from '../../map/contract.ts'
import { spanX } from '../../map/geometry/span-x.ts'
import { type Handle, handlesOf } from '../drag/handle.ts'

/** A place on the map in picture px. */
export interface Spot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where the bar stands in its row, as the painter puts it. */
const barTop = 0.19
const barPart = 0.42

export const middleOf = (row: MapRow): number => row.top + row.height * (barTop + barPart / 2)
export const markX = (axis: TimeAxis, on: CalendarDate): number => axis.xOf(on) + axis.dayWidth / 2

/** The work of a row from its first day to its last; of a card without any, what was planned. */
export function workSpan({ actual, forecast, planned }: MapBars): DaySpan | null {
  const first = actual ?? forecast
  const last = forecast ?? actual
  return first && last ? { from: first.from, to: last.to } : planned
}

export interface HandleSpot {
  readonly handle: Handle
  readonly spot: Spot
}

const grip = 10
const around = 16

/** Where each handle of a card is taken hold of. The later ones lie over the earlier: a mark on a bar is the mark. */
export function handleSpots(
  card: CardView,
  bars: MapBars,
  row: MapRow,
  axis: TimeAxis,
): readonly HandleSpot[] {
  const middle = middleOf(row)
  const top = row.top + row.height * barTop - 2
  const height = row.height * barPart + 4
  return handlesOf(card).flatMap((handle): readonly HandleSpot[] => {
    if (handle.kind === 'bar') {
      const span = workSpan(bars)
      const at = span && spanX(axis, span)
      return at ? [{ handle, spot: { left: at.x, top, width: Math.max(at.width, grip), height } }] : []
    }
    if (handle.kind === 'due') {
      const right = card.due ? axis.xOf(card.due.date) + axis.dayWidth : null
      return right === null ? [] : [{ handle, spot: { left: right - 4, top, width: grip, height } }]
    }
    const mark = bars.marks.find(one => one.stageId === handle.stageId && one.kind === 'planned')
    if (!mark) return []
    const spot = {
      left: markX(axis, mark.on) - around / 2,
      top: middle - around / 2,
      width: around,
      height: around,
    }
    return [{ handle, spot }]
  })
}
