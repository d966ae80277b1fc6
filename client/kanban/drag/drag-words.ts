import type { TFunction } from 'i18next'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Grouped } from '../../card/group/group-cards.ts'
import { columnWords } from '../group/column-words.ts'
import type { Drag } from './drag-store.ts'
import type { DropRefusal } from './drop-decision.ts'
import { othersIn } from './drop-place.ts'

/** 「产业攻坚，签约，第3位，共12位」. */
export function placeWords(t: TFunction, drag: Drag, grouped: Grouped, withLanes: boolean): string {
  const { place, target, card } = drag
  if (!place || !target) return ''
  const values = {
    lane: target.lane.title || t('kanban:column.unclear'),
    column: columnWords(t, target.column),
    at: place.index + 1,
    count: othersIn(grouped, place.lane, place.column, card.id).length + 1,
  }
  return t(withLanes ? 'kanban:drag.placeInLane' : 'kanban:drag.place', values)
}

/** Why not, and who may: the matrix says no, this says it kindly. */
export function whyWords(t: TFunction, why: DropRefusal, card: CardView, plan: PlanView): string {
  const unit = card.leadUnitId ? plan.unitById.get(card.leadUnitId)?.shortName : undefined
  if (why === 'not-yours' && !unit) return t('kanban:drag.why.not-yours-unclear')
  const workflow = card.workflowId ? plan.workflowById.get(card.workflowId)?.name : undefined
  return t(`kanban:drag.why.${why}`, { unit, workflow })
}

export function refusalWords(t: TFunction, refusal: Refusal): string {
  return t([
    `kanban:refusal.${refusal.refused}-${refusal.detail.why}`,
    `kanban:refusal.${refusal.refused}`,
    'kanban:refusal.other',
  ])
}
