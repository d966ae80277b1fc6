import type { CardView } from '../../../shared/board/view.ts'

/** Only those who lead a card: a board of forty units has not forty columns. In document order. */
export function leading<T extends { readonly id: string }>(
  items: readonly T[],
  cards: readonly CardView[],
  idOf: (card: CardView) => string | null,
): readonly T[] {
  const leads = new Set(cards.map(idOf))
  return items.filter(item => leads.has(item.id))
}
