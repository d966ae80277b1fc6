import { useCallback, useMemo } from 'react'
import {
  type LagFilter,
  lagFilterFrom,
  lagParams,
  noLagFilter,
  withLagFilter,
} from '../../../shared/inspection/lag-filter.ts'
import { useAddress } from '../../ui/use-address.ts'

/** What of the list is shown, from the address. */
export function useLagFilter() {
  const [params, change] = useAddress()
  const key = lagParams.map(name => params.get(name) ?? '').join('\u0001')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is all of `params` that the filter reads
  const filter = useMemo(() => lagFilterFrom(params), [key])
  const setFilter = useCallback(
    (part: Partial<LagFilter>) => change(now => withLagFilter(now, { ...lagFilterFrom(now), ...part })),
    [change],
  )
  const clearFilter = useCallback(() => change(now => withLagFilter(now, noLagFilter)), [change])
  return { filter, setFilter, clearFilter }
}
