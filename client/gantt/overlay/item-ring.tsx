import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { MapBars, MapRow, TimeAxis } from '../../map/contract.ts'
import { spanX } from '../../map/geometry/span-x.ts'
import type { RowItem } from '../drag/row-items.ts'
import type { MoveShown } from '../drag/use-moving.ts'
import { markX, middleOf, workSpan } from './spots.ts'
import './item-ring.css'

interface ItemRingProps {
  item: RowItem | null
  moved: MoveShown | null
  bars: MapBars
  row: MapRow
  axis: TimeAxis
}

const size = 20

/** Which date of the row the keys are on; it goes along while the date is being moved. */
export function ItemRing({ item, moved, bars, row, axis }: ItemRingProps) {
  if (!item) return null
  const days = moved?.moving.days ?? 0
  const top = middleOf(row) - size / 2
  const span = item.key === 'bar' ? workSpan(moved?.bars ?? bars) : null
  if (span) {
    const { x, width } = spanX(axis, span)
    return <div className="gring" style={{ left: x - 2, top, width: width + 4, height: size }} />
  }
  const on = addDays(item.on, days)
  const x = item.key === 'due' ? axis.xOf(on) + axis.dayWidth : markX(axis, on)
  return <div className="gring" style={{ left: x - size / 2, top, width: size, height: size }} />
}
