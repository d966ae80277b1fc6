import type { BoardView, CardView } from '../../../../shared/board/view.ts'
import type { Lane } from '../../../card/group/column.ts'
import { lanesOf } from '../../../card/group/lanes.ts'
import type { MapLane } from '../../../map/contract.ts'
import type { MapShape } from '../../../map/map-shape.ts'
import { groupBy } from './group-by.ts'

/** How a map is cut: as the wall cuts it by itself, or as a presenter does. */
export interface MapCut extends Pick<MapShape, 'by' | 'fold'> {
  readonly matches: (card: CardView) => boolean
}
export const wholeByArea: MapCut = { by: 'area', fold: [], matches: () => true }

/** The lanes of the desk's map. Those without cards take no room on the wall; of a folded one its head is left. */
export function mapLanes(view: BoardView, cut: MapCut, titleOf: (lane: Lane) => string): readonly MapLane[] {
  const { lanes, keyOf } = lanesOf(view, cut.by)
  const cards = groupBy(view.cards.filter(cut.matches), keyOf)
  const shown = lanes.map(lane => ({
    id: lane.key,
    title: titleOf(lane),
    owner: lane.owners.join(' · '),
    hue: lane.hue,
    cards: cards.get(lane.key) ?? [],
  }))
  return shown
    .filter(lane => lane.cards.length > 0)
    .map(lane =>
      cut.fold.includes(lane.id) ? { ...lane, cards: [], part: { of: lane, continued: false } } : lane,
    )
}
