import type { CardId } from '../ids.ts'
import type { CardView } from './view.ts'

/**
 * Where a card stands in one view's `cards`. Copying a Map of thousands for every moved card would cost more than the move, so all
 * views of a board share one table of hints: each answer is checked against this view's own array, and searched for nearby
 * (a move shifts its neighbours by one) when the hint is of another view.
 */
export class CardIndex implements ReadonlyMap<CardId, number> {
  readonly #cards: readonly CardView[]
  readonly #hints: Map<CardId, number>

  constructor(cards: readonly CardView[], hints: Map<CardId, number>) {
    this.#cards = cards
    this.#hints = hints
  }

  get size(): number {
    return this.#cards.length
  }

  get(id: CardId): number | undefined {
    const hint = this.#hints.get(id)
    if (hint !== undefined && this.#cards[hint]?.id === id) return hint
    const at = this.#search(id, hint ?? 0)
    if (at !== undefined) this.#hints.set(id, at)
    return at
  }

  has(id: CardId): boolean {
    return this.get(id) !== undefined
  }

  *entries(): MapIterator<[CardId, number]> {
    for (const [at, card] of this.#cards.entries()) yield [card.id, at]
  }

  *keys(): MapIterator<CardId> {
    for (const card of this.#cards) yield card.id
  }

  *values(): MapIterator<number> {
    yield* this.#cards.keys()
  }

  [Symbol.iterator](): MapIterator<[CardId, number]> {
    return this.entries()
  }

  forEach(visit: (at: number, id: CardId, map: ReadonlyMap<CardId, number>) => void): void {
    for (const [id, at] of this.entries()) visit(at, id, this)
  }

  /** Outwards from the hint, both ways at once. */
  #search(id: CardId, hint: number): number | undefined {
    const cards = this.#cards
    const start = Math.min(hint, Math.max(cards.length - 1, 0))
    for (let step = 0; step < cards.length; step++) {
      if (cards[start + step]?.id === id) return start + step
      if (cards[start - step]?.id === id) return start - step
    }
    return undefined
  }
}
