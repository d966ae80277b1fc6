import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView, CardView, MilestoneView } from '../../shared/board/view.ts'
import { shippedWorkflows } from '../../shared/card/workflows.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { addCard, buildBoard, buildPlan, cardId, today } from '../support/build-board.ts'

/** A real view of a small board: `rows` are cards by id, in board order. */
export function viewOf(
  rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  plan: Plan = buildPlan({ workflows: shippedWorkflows, clocks: [] }),
): BoardView {
  const doc = buildBoard(plan)
  for (const [at, [id, patch]] of Object.entries(rows).entries())
    addCard(doc, id, { ...plainCard(at), ...patch })
  return createProjector(doc, today).view()
}

const plainCard = (at: number) => ({
  workflowId: 'investment',
  stage: 'sign',
  order: `a${at}`,
  'plan:sign': undefined,
  'base:sign': undefined,
  'claim:sign': undefined,
})

export function cardIn(view: BoardView, id: string): CardView {
  const card = view.cards[view.index.get(cardId(id)) ?? -1]
  if (!card) throw new Error(`no card ${id} in this view`)
  return card
}

export function milestoneOf(card: CardView, stage: string): MilestoneView {
  const one = card.milestones.find(m => m.stage.id === stage)
  if (!one) throw new Error(`no milestone ${stage} on this card`)
  return one
}
