import type { BoardView } from '../board/view.ts'
import { type FrozenBoard, frozenFormat } from './frozen-board.ts'
import { metricsOf } from './metrics.ts'

/** SNAP-2: everything every screen reads, as plain JSON; `thawBoard` is its inverse. Parts are shared with the view, not copied. */
export function freezeBoard(view: BoardView): FrozenBoard {
  const { index: _index, plan, ...rest } = view
  const {
    unitById: _units,
    areaById: _areas,
    personById: _people,
    workflowById: _workflows,
    ...frozen
  } = plan
  return { ...rest, plan: frozen, format: frozenFormat, metrics: metricsOf(view) }
}
