import type { CardView } from '../../../shared/board/view.ts'
import type { Grouped } from '../../card/group/group-cards.ts'
import type { Place } from '../layout/place.ts'
import type { DragBoard } from './drag-control.ts'
import type { Locks } from './drag-store.ts'
import { decideDrop, type Origin } from './drop-decision.ts'

export function originOf(grouped: Grouped, place: Place): Origin {
  return { column: grouped.columns[place.column]?.key ?? '', lane: grouped.lanes[place.lane]?.lane.key ?? '' }
}

/** KAN-2: what is shaded while the card is held. Asked once a lift, of each column and each lane alone. */
export function locksOf(board: DragBoard, card: CardView, from: Origin): Locks {
  const { grouped, grouping, session } = board
  const own = {
    column: grouped.columns.find(column => column.key === from.column),
    lane: grouped.lanes.find(one => one.lane.key === from.lane)?.lane,
  }
  const refuses = (column = own.column, lane = own.lane) =>
    !column ||
    !lane ||
    decideDrop(card, from, { column, lane, before: null, after: null }, grouping, session.member).kind ===
      'refused'
  return {
    columns: new Set(grouped.columns.filter(column => refuses(column)).map(column => column.key)),
    lanes: new Set(grouped.lanes.filter(one => refuses(undefined, one.lane)).map(one => one.lane.key)),
  }
}
