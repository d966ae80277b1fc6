import type { PlanView } from '../../../shared/board/view.ts'
import type { Stage } from '../../../shared/plan/plan.ts'
import type { ComboOption } from '../../ui/index.ts'
import { type Draft, readPath } from './draft.ts'

/** Where the choices of a field come from. */
export type Source =
  | 'areas'
  | 'measures'
  | 'units'
  | 'other-units'
  | 'people'
  | 'lists'
  | 'workflows'
  | 'targets'
  | 'stages'
  | 'own-stages'

/** Choices in document order, never alphabetic. An item is never a choice of its own. */
export function optionsFrom(source: Source, plan: PlanView, draft: Draft): readonly ComboOption<string>[] {
  switch (source) {
    case 'areas':
      return plan.areas.map(({ id, name }) => ({ value: id, label: name }))
    case 'measures':
      return plan.measures.map(({ id, number, name }) => ({ value: id, label: `${number}${name}` }))
    case 'units':
      return plan.units.map(({ id, name }) => ({ value: id, label: name }))
    case 'other-units':
      return plan.units
        .filter(unit => unit.id !== draft.id)
        .map(({ id, name }) => ({ value: id, label: name }))
    case 'people':
      return plan.people.map(({ id, name, post }) => ({
        value: id,
        label: name === post ? name : `${name}　${post}`,
      }))
    case 'lists':
      return plan.lists.map(({ id, name }) => ({ value: id, label: name }))
    case 'workflows':
      return plan.workflows.map(({ id, name }) => ({ value: id, label: name }))
    case 'targets':
      return plan.targets
        .filter(target => target.id !== draft.id)
        .map(({ id, indicator }) => ({ value: id, label: `${id}　${indicator}` }))
    case 'stages':
      return stageOptions(plan.workflows.flatMap(workflow => workflow.stages))
    case 'own-stages':
      return stageOptions(plan.workflows.find(({ id }) => id === readPath(draft, 'workflowId'))?.stages ?? [])
  }
}

/** A stage several workflows share is one choice. */
function stageOptions(stages: readonly Stage[]): readonly ComboOption<string>[] {
  const names = new Map<string, string>()
  for (const { id, name } of stages) if (!names.has(id)) names.set(id, name)
  return [...names].map(([value, label]) => ({ value, label }))
}
