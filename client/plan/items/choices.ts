import type { PlanView } from '../../../shared/board/view.ts'
import type { Reference } from './field-spec.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** What a field may refer to, in document order. Stages by name: classes share the ids of stages that mean the same. */
export function choicesOf(from: Reference, plan: PlanView): readonly Choice[] {
  switch (from) {
    case 'areas':
    case 'units':
    case 'people':
    case 'lists':
    case 'workflows':
      return plan[from].map(({ id, name }) => ({ value: id, label: name }))
    case 'measures':
      return plan.measures.map(({ id, number, name }) => ({ value: id, label: `${number}${name}` }))
    case 'stages':
      return stageChoices(plan)
  }
}

function stageChoices(plan: PlanView): readonly Choice[] {
  const names = new Map<string, string>()
  for (const { stages } of plan.workflows)
    for (const { id, name } of stages) if (!names.has(id)) names.set(id, name)
  return [...names].map(([value, label]) => ({ value, label }))
}
