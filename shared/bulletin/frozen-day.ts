import type { BoardView } from '../board/view.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { FrozenBoard } from '../snapshot/frozen-board.ts'
import type { SnapshotMetrics } from '../snapshot/metrics.ts'
import { thawBoard } from '../snapshot/open-past.ts'

/** A day that is over: its board as everybody reads boards, and its figures as they were judged that day. */
export interface FrozenDay {
  readonly day: CalendarDate
  readonly board: BoardView
  readonly metrics: SnapshotMetrics
}

export const frozenDay = (frozen: FrozenBoard): FrozenDay => ({
  day: frozen.today,
  board: thawBoard(frozen),
  metrics: frozen.metrics,
})

/** What the board came to be by itself when the next day began: nobody has written yet, but dates have passed. */
export const morningAfter = (frozen: FrozenBoard, today: CalendarDate): BoardView =>
  thawBoard({ ...frozen, today })
