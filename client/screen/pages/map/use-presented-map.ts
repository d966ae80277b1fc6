import { useMemo } from 'react'
import type { BoardView } from '../../../../shared/board/view.ts'
import type { Focus } from '../../../../shared/meeting/control.ts'
import { filterFrom } from '../../../app/filter/filter.ts'
import { matcherOf } from '../../../app/filter/matcher.ts'
import { useSession } from '../../../live/hooks.ts'
import type { MapScale } from '../../../map/contract.ts'
import { shapeFrom } from '../../../map/map-shape.ts'
import { type MapCut, wholeByArea } from '../data/map-lanes.ts'

export interface PresentedMap {
  readonly cut: MapCut
  readonly scale: MapScale
}

const own: PresentedMap = { cut: wholeByArea, scale: 'campaign' }

/** MEET-4: the map as its presenter has cut it: grouping, folds, filter and scale are in the address. 与我有关 is theirs alone and is left out. */
export function usePresentedMap(focus: Focus | null, { plan, today }: BoardView): PresentedMap {
  const { member } = useSession()
  const search = focus?.view === 'gantt' ? focus.search : null
  return useMemo(() => {
    if (search === null) return own
    const params = new URLSearchParams(search)
    const { by, fold, scale } = shapeFrom(params)
    const filter = { ...filterFrom(params), mine: false }
    return { cut: { by, fold, matches: matcherOf(filter, plan, today, member) }, scale }
  }, [search, plan, today, member])
}
