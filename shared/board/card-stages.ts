import type * as Y from 'yjs'
import type { StageId, WorkflowId } from '../ids.ts'
import type { Stage, Workflow } from '../plan/plan.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { readField } from './document.ts'
import type { PlanView } from './view.ts'

export function workflowOf(plan: PlanView, card: Y.Map<unknown>): Workflow | null {
  const id = readField(card, 'workflowId') as WorkflowId | undefined
  return (id && plan.workflowById.get(id)) ?? null
}

/** The stage, when this workflow has it. */
export function stageIn(workflow: Workflow | null, id: string): Stage | Refusal {
  const stage = workflow?.stages.find(s => s.id === id)
  return stage ?? refuse('no-such-item', { collection: 'stages', id })
}

/** A column a card may stand in: milestones such as 入统 are no columns. */
export function columnIn(workflow: Workflow | null, id: StageId): Stage | Refusal {
  const stage = stageIn(workflow, id)
  return 'column' in stage && !stage.column ? refuse('bad-value', { field: 'stage' }) : stage
}
