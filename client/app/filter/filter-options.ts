import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import type { ComboOption } from '../../ui/index.ts'
import { type Filter, unclear } from './filter.ts'

type Lists = 'areas' | 'units' | 'leaders' | 'lists' | 'classes'
export type FilterOptions = Readonly<Record<Lists, readonly ComboOption<string>[]>>

/** What each list of the filter offers, in document order, 待明确 last. */
export function useFilterOptions(plan: PlanView): FilterOptions {
  const { t } = useTranslation('app')
  const missing = { value: unclear, label: t('filter.unclear') }
  const leaders = plan.people.filter(person => person.leader)
  return {
    areas: [...plan.areas.map(area => ({ value: area.id, label: area.name })), missing],
    units: [...plan.units.filter(u => !u.group).map(unit => ({ value: unit.id, label: unit.name })), missing],
    leaders: [
      ...leaders.map(person => ({
        value: person.id,
        label: person.name,
        ...(person.post && person.post !== person.name ? { hint: person.post } : {}),
      })),
      missing,
    ],
    lists: [...plan.lists.map(list => ({ value: list.id, label: list.name })), missing],
    classes: plan.workflows.map(workflow => ({ value: workflow.id, label: workflow.name })),
  }
}

export const filterLists = [
  'areas',
  'units',
  'leaders',
  'lists',
  'classes',
] as const satisfies readonly (keyof Filter)[]
