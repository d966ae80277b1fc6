import { mayPlan } from '../access/plan-matrix.ts'
import type { PlanDate } from '../calendar/date.ts'
import { CardId } from '../ids.ts'
import type { Workflow } from '../plan/plan.ts'
import { limits } from '../protocol/messages.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { columnIn, stageIn } from './card-stages.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'
import { cardsOf } from './document.ts'
import { orderBetween } from './order.ts'
import { badReference } from './plan-references.ts'

type Create = CommandOf<'card.create'>

/** A new card at the end of the board. Its first dates are its baseline (CARD-4); what is not said is 待明确 (CARD-1). */
export function decideCreate(at: Deciding, command: Create): Decided {
  if (!mayPlan(at.member, 'put', 'cards')) return refuse('not-permitted', { thing: 'cards' })
  const { workflowId, areaId, patch } = command
  const workflow = at.plan.workflowById.get(workflowId)
  if (!workflow) return refuse('no-such-item', { collection: 'workflows', id: workflowId })
  const wrong =
    badReference(at.plan, { ...patch, areaId }) ??
    badStage(workflow, command) ??
    badList(at, command) ??
    full(at)
  if (wrong) return wrong
  const draft = createDraft(at)
  draft.create(CardId.parse(at.newId()), {
    stage: workflow.stages.find(stage => stage.column)?.id,
    order: orderBetween(lastOrder(at), null),
    ...patch,
    title: command.title,
    workflowId,
    areaId,
    due: command.due ?? undefined,
    baselineDue: command.due ?? undefined,
    lists: command.lists,
    sample: command.sample,
    createdAt: at.now,
    ...firstPlan(command.plan),
  })
  return draft.decided()
}

function firstPlan(plan: Create['plan']): Readonly<Record<string, unknown>> {
  const keys: Record<string, { date: PlanDate; percent?: number | undefined } | PlanDate> = {}
  for (const [stage, entry] of Object.entries(plan)) {
    keys[`plan:${stage}`] = entry
    keys[`base:${stage}`] = entry.date
  }
  return keys
}

function badStage(workflow: Workflow, { patch, plan }: Create): Refusal | null {
  const stages = Object.keys(plan).map(id => stageIn(workflow, id))
  if (patch.stage !== undefined) stages.push(columnIn(workflow, patch.stage))
  return stages.find(isRefusal) ?? null
}

function badList({ plan }: Deciding, { lists }: Create): Refusal | null {
  const unknown = lists.find(({ listId }) => !plan.lists.some(list => list.id === listId))
  return unknown ? refuse('no-such-item', { collection: 'lists', id: unknown.listId }) : null
}

const full = ({ doc }: Deciding): Refusal | null =>
  cardsOf(doc).size >= limits.cardsPerBoard ? refuse('too-large', { limit: limits.cardsPerBoard }) : null

function lastOrder({ doc }: Deciding): string | null {
  let last: string | null = null
  for (const card of cardsOf(doc).values()) {
    const order = card.get('order')
    if (typeof order === 'string' && (last === null || order > last)) last = order
  }
  return last
}
