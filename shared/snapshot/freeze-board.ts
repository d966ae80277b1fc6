import * as Y from 'yjs'
import { cardsOf, meetingsOf, planOf } from '../board/document.ts'
import type { BoardView, CardView } from '../board/view.ts'
import type { Standing } from '../history/series.ts'
import { type FrozenBoard, frozenFormat, type Plain } from './frozen-board.ts'
import { metricsOf } from './metrics.ts'

/** SNAP-2: the document as plain JSON with what the day came to. `view` is projected from this document, as of the day to be kept. */
export function freezeBoard(doc: Y.Doc, view: BoardView): FrozenBoard {
  return {
    format: frozenFormat,
    today: view.today,
    cards: plainMaps(cardsOf(doc)),
    meetings: plainMaps(meetingsOf(doc)),
    plan: plainMap(planOf(doc)),
    standing: Object.fromEntries(view.cards.map(card => [card.id, standingOf(card)])),
    metrics: metricsOf(view),
  }
}

export const standingOf = ({ lamp, unreported }: CardView): Standing => ({ lamp, unreported })

/** Whatever stands where a map should be is left out, as the projection leaves it out. */
function plainMaps(root: Y.Map<Y.Map<unknown>>): Record<string, Plain> {
  const maps: Record<string, Plain> = {}
  for (const [id, map] of root) if (map instanceof Y.Map) maps[id] = plainMap(map as Y.Map<unknown>)
  return maps
}

function plainMap(map: Y.Map<unknown>): Plain {
  const plain: Plain = {}
  for (const [key, value] of map) plain[key] = value instanceof Y.Text ? value.toString() : value
  return plain
}
