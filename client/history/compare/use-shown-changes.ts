import { useMemo } from 'react'
import { type Comparison, countKinds, isInScope } from '../../../shared/history/compare.ts'
import {
  type CardChange,
  type ChangeKind,
  changeKinds,
  type Fate,
} from '../../../shared/history/compare-cards.ts'
import { AreaId, ListId, UnitId } from '../../../shared/ids.ts'
import type { SinceScope } from '../../../shared/meeting/since-last.ts'
import { useAddress } from '../../ui/use-address.ts'

/** Names of its own in the address: the board's filter may name several of each, a comparison is of one part. */
const names = { areaId: 'inArea', unitId: 'inUnit', listId: 'inList' } as const
export type ScopeField = keyof typeof names

/** The part of the board and the kind of change that are looked at, and the cards that remain. */
export function useShownChanges(comparison: Comparison | null) {
  const [params, change] = useAddress()
  const key = [...Object.values(names), 'kind'].map(name => params.get(name) ?? '').join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is all of `params` that is read here
  const scope = useMemo(() => scopeFrom(params), [key])
  const kind = changeKinds.find(one => one === params.get('kind')) ?? null
  const inScope = useMemo(
    () =>
      (comparison?.cards ?? [])
        .filter(one => isInScope(one, scope) && isTelling(one))
        .sort((a, b) => rank(a) - rank(b)),
    [comparison, scope],
  )
  const counts = useMemo(() => countKinds(inScope), [inScope])
  const cards = useMemo(() => (kind ? inScope.filter(one => one.kinds.has(kind)) : inScope), [inScope, kind])
  const put = (name: string, value: string) =>
    change(now => {
      if (value) now.set(name, value)
      else now.delete(name)
      return now
    })
  return {
    scope,
    kind,
    counts,
    cards,
    setKind: (next: ChangeKind | null) => put('kind', next ?? ''),
    setScope: (field: ScopeField, value: string) => put(names[field], value),
  }
}

/** Only moved among its neighbours, or counted once more by the day job: nobody asks for that in a list of changes. */
const isTelling = (one: CardChange): boolean =>
  one.kinds.size > 0 || one.fate !== 'changed' || one.lamp !== null

/** What nobody may overlook stands first: what is gone, what is new, what turned red; the rest as on the board. */
function rank({ fate, kinds }: CardChange): number {
  if (fate !== 'changed') return fates.indexOf(fate)
  return kinds.has('red') ? fates.length : fates.length + 1
}
const fates: readonly Fate[] = ['deleted', 'passing', 'added', 'restored']

function scopeFrom(params: URLSearchParams): SinceScope {
  const area = AreaId.safeParse(params.get(names.areaId)).data
  const unit = UnitId.safeParse(params.get(names.unitId)).data
  const list = ListId.safeParse(params.get(names.listId)).data
  return { ...(area && { areaId: area }), ...(unit && { unitId: unit }), ...(list && { listId: list }) }
}
