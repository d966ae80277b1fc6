import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardView, CardView } from '../../../shared/board/view.ts'
import type { Column } from '../../card/group/column.ts'
import type { Grouped, LaneCards } from '../../card/group/group-cards.ts'
import { laneWords } from '../../card/group/lane-words.ts'
import { lanesOf } from '../../card/group/lanes.ts'
import type { LanesBy } from '../../card/group/lanes-by.ts'
import { useGroups } from '../../card/group/use-groups.ts'
import type { MapLane } from '../../map/contract.ts'

/** The kanban's lanes with one column, which is a map's. */
const row: Column = { key: 'row', title: '', also: [], slot: null, lamp: null, hue: null }
const onlyColumn = { columns: [row], keyOf: () => row.key }

export interface MapLanes {
  readonly grouped: Grouped
  /** An empty lane is shown like any other; one that a filter has emptied is not. The same objects until they change. */
  readonly lanes: readonly MapLane[]
  readonly tallies: ReadonlyMap<string, LaneCards['tally']>
}

/** GANTT-1: the cards that match, in lanes grouped exactly as the kanban groups them. */
export function useLanes(by: LanesBy, matches: (card: CardView) => boolean): MapLanes {
  const { t } = useTranslation(['gantt', 'card'])
  const cut = useMemo(
    () => ({ columnsOf: () => onlyColumn, lanesOf: (view: BoardView) => lanesOf(view, by) }),
    [by],
  )
  const grouped = useGroups(cut, matches)
  const made = useRef(new WeakMap<LaneCards, MapLane>())
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language or grouping names the lanes anew
  useMemo(() => {
    made.current = new WeakMap()
  }, [t, by])
  return useMemo(() => {
    const whole = grouped.shown === grouped.total
    const shown = grouped.lanes.filter(one => whole || one.tally.shown > 0)
    const lanes = shown.map(one => {
      const known = made.current.get(one)
      if (known) return known
      const lane: MapLane = {
        id: one.lane.key,
        title: by === 'none' ? t('gantt:grid.whole') : laneWords(t, one.lane, by),
        owner: one.lane.owners.join(' · '),
        hue: one.lane.hue,
        cards: one.cells[0] ?? [],
      }
      made.current.set(one, lane)
      return lane
    })
    return { grouped, lanes, tallies: new Map(shown.map(one => [one.lane.key, one.tally])) }
  }, [grouped, t, by])
}
