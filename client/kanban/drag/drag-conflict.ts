import type { BoardView, CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'

/** What a drag stands on: the card as it was lifted, and the cards it would come between. */
export interface Standing {
  readonly card: CardView
  readonly neighbours: readonly CardView[]
}

export type DragConflict = 'card-deleted' | 'card-moved' | 'target-gone' | 'target-moved'

/**
 * KAN-2: why a drag can no longer go on, since somebody else changed the held card's place or its target's; null: it can. Other
 * fields of the card may change under the hand, they do not say where it is.
 */
export function dragConflict({ card, neighbours }: Standing, view: BoardView): DragConflict | null {
  const now = find(view, card.id)
  if (!now) return 'card-deleted'
  if (!isSameSpot(card, now)) return 'card-moved'
  for (const neighbour of neighbours) {
    const there = find(view, neighbour.id)
    if (!there) return 'target-gone'
    if (!isSameSpot(neighbour, there)) return 'target-moved'
  }
  return null
}

function find(view: BoardView, id: CardId): CardView | null {
  const at = view.index.get(id)
  return at === undefined ? null : (view.cards[at] ?? null)
}

function isSameSpot(a: CardView, b: CardView): boolean {
  return (
    a.stage?.id === b.stage?.id &&
    a.order === b.order &&
    a.areaId === b.areaId &&
    a.leadUnitId === b.leadUnitId &&
    a.leaderId === b.leaderId &&
    a.workflowId === b.workflowId
  )
}
