import { useCallback, useMemo } from 'react'
import { useAddress } from '../ui/use-address.ts'
import { type MapShape, shapeFrom, withShape } from './address.ts'

/** How the map is cut, from the page's address, and the ways to change it. */
export function useShape() {
  const [params, changeAddress] = useAddress()
  const shape = useMemo(() => shapeFrom(params), [params])
  const collapsed = useMemo(() => new Set(shape.fold), [shape])
  const reshape = useCallback(
    (change: Partial<MapShape>) => changeAddress(now => withShape(now, change)),
    [changeAddress],
  )
  const fold = useCallback(
    (lane: string) =>
      changeAddress(now => {
        const { fold } = shapeFrom(now)
        const next = fold.includes(lane) ? fold.filter(one => one !== lane) : [...fold, lane]
        return withShape(now, { fold: next })
      }),
    [changeAddress],
  )
  return { shape, collapsed, reshape, fold }
}
