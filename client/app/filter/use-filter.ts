import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
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
  const [params, setParams] = useSearchParams()
  const key = filterParams.map(name => params.get(name) ?? '').join('\u0001')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is all of `params` that a filter reads
  const filter = useMemo(() => filterFrom(params), [key])
  const setFilter = useCallback(
    (change: Partial<Filter>) =>
      setParams(now => withFilter(now, { ...filterFrom(now), ...change }), { replace: true }),
    [setParams],
  )
  const clearFilter = useCallback(
    () =>
      setParams(now => {
        const next = new URLSearchParams(now)
        for (const name of filterParams) next.delete(name)
        return next
      }),
    [setParams],
  )
  const { member } = useSession()
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const matches = useMemo(() => matcherOf(filter, plan, today, member), [filter, plan, today, member])
  return { filter, setFilter, clearFilter, matches }
}
