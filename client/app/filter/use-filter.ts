import { useCallback, useMemo } from 'react'
import type { CardView } from '../../../shared/board/view.ts'
import { isOnlyChangedIn, withOnlyChanged } from '../../card/marks/marks-address.ts'
import { useMarks } from '../../card/marks/marks-context.tsx'
import { useBoard, useSession } from '../../live/hooks.ts'
import { useAddress } from '../../ui/use-address.ts'
import { type Filter, filterFrom, filterParams, withFilter } from './filter.ts'
import { matcherOf } from './matcher.ts'

export interface FilterState {
  readonly filter: Filter
  readonly setFilter: (change: Partial<Filter>) => void
  readonly clearFilter: () => void
  /** The same function until the filter, the plan or the day changes, so it can be a dependency. */
  readonly matches: (card: CardView) => boolean
}

/** The filter of the page, from its address. Needs a session around it. */
export function useFilter(): FilterState {
  const [params, change] = useAddress()
  const key = filterParams.map(name => params.get(name) ?? '').join('\u0001')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is all of `params` that a filter reads
  const filter = useMemo(() => filterFrom(params), [key])
  const setFilter = useCallback(
    (part: Partial<Filter>) => change(now => withFilter(now, { ...filterFrom(now), ...part })),
    [change],
  )
  const clearFilter = useCallback(
    () =>
      change(now => {
        for (const name of filterParams) now.delete(name)
        return withOnlyChanged(now, false)
      }),
    [change],
  )
  const { member } = useSession()
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const changes = useOnlyChanged(isOnlyChangedIn(params))
  const matches = useMemo(() => {
    const known = matcherOf(filter, plan, today, member)
    return changes ? (card: CardView) => changes.has(card.id) && known(card) : known
  }, [filter, plan, today, member, changes])
  return { filter, setFilter, clearFilter, matches }
}

/** HIST-1: of a compared board only what is different; null where it is not asked for, or not known yet. */
function useOnlyChanged(on: boolean) {
  const marks = useMarks()
  return on && marks ? marks.changes : null
}
