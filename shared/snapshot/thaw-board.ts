import type { BoardView, PlanView } from '../board/view.ts'
import type { FrozenBoard } from './frozen-board.ts'

/** A view like the live one, so that every screen can show a day that has passed. */
export function thawBoard(frozen: FrozenBoard): BoardView {
  const { format: _format, metrics: _metrics, plan, ...rest } = frozen
  return {
    ...rest,
    plan: thawPlan(plan),
    index: new Map(rest.cards.map((card, at) => [card.id, at])),
  }
}

const thawPlan = (plan: FrozenBoard['plan']): PlanView => ({
  ...plan,
  unitById: byId(plan.units),
  areaById: byId(plan.areas),
  personById: byId(plan.people),
  workflowById: byId(plan.workflows),
})

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(items.map(item => [item.id, item]))
}
