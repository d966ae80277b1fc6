import type { CardView } from '../../../shared/board/view.ts'
import type { DateMove } from '../../../shared/history/compare-dates.ts'
import type { MapWas } from '../contract.ts'
import { presentPlanOf } from './bars.ts'

/** HIST-1: what of an earlier plan is drawn behind the present one; null where no planned date moved. */
export function wasOf(before: CardView, moves: readonly DateMove[]): MapWas | null {
  const dueMoved = moves.some(move => move.stageId === null && move.before !== null)
  const marks = moves.flatMap(move =>
    move.stageId !== null && move.before ? [{ on: move.before.date, to: move.after?.date ?? null }] : [],
  )
  const span = dueMoved ? presentPlanOf(before) : null
  return span || marks.length > 0 ? { span, marks } : null
}
