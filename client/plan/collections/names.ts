import type { PlanView } from '../../../shared/board/view.ts'
import type { Saying } from '../form/field.ts'

type Named = { readonly id: string; readonly name: string; readonly shortName?: string }

/** Names for ids, in the order the ids are given; an id the plan no longer has is left out. */
export function namesOf(
  { t }: Saying,
  items: readonly Named[],
  ids: readonly (string | undefined)[],
): string {
  return ids
    .flatMap(id => items.filter(item => item.id === id))
    .map(item => item.shortName ?? item.name)
    .join(t('plan:listComma'))
}

export const unitNames = (at: Saying, ids: readonly (string | undefined)[]): string =>
  namesOf(at, at.plan.units, ids)

export const personName = (plan: PlanView, id: string | undefined): string =>
  plan.people.find(person => person.id === id)?.name ?? ''
