import type { CardId } from '../ids.ts'
import { CardIndex } from './card-index.ts'
import { compareOrder } from './order.ts'
import type { CardView } from './view.ts'

/**
 * The cards of a board in order. Arrays already handed out never change: a round of replacements works on one copy, so a thousand
 * changed cards cost one copy and one changed card no more than that.
 */
export interface CardLine {
  readonly cards: readonly CardView[]
  readonly index: ReadonlyMap<CardId, number>
  /** Null before: the card is new in the line. Null after: it leaves. At most once a card and round. */
  replace(before: CardView | null, after: CardView | null): void
  /** Ends the round. */
  settle(): void
}

/** From this many cards leaving and entering in one round, sorting once is cheaper than moving the rest each time. */
const sortFrom = 64

export function createCardLine(): CardLine {
  const hints = new Map<CardId, number>()
  let cards: readonly CardView[] = []
  let index = new CardIndex(cards, hints)
  let draft: CardView[] | null = null
  let leaving: CardView[] = []
  let entering: CardView[] = []
  return {
    get cards() {
      return cards
    },
    get index() {
      return index
    },
    replace(before, after) {
      if (before === after) return
      if (before && after && before.order === after.order) {
        draft ??= cards.slice()
        draft[placeOf(cards, before)] = after
        return
      }
      if (before) leaving.push(before)
      if (after) entering.push(after)
    },
    settle() {
      const moves = leaving.length + entering.length
      if (moves > 0) {
        cards = (moves < sortFrom ? moveFew : moveMany)(draft ?? cards.slice(), leaving, entering)
        index = new CardIndex(cards, hints)
        leaving = []
        entering = []
      } else if (draft) cards = draft
      draft = null
    },
  }
}

function moveFew(cards: CardView[], leaving: readonly CardView[], entering: readonly CardView[]): CardView[] {
  for (const card of leaving) cards.splice(placeOf(cards, card), 1)
  for (const card of entering) cards.splice(placeOf(cards, card), 0, card)
  return cards
}

function moveMany(
  cards: CardView[],
  leaving: readonly CardView[],
  entering: readonly CardView[],
): CardView[] {
  const gone = new Set(leaving.map(card => card.id))
  return [...cards.filter(card => !gone.has(card.id)), ...entering].sort(compareOrder)
}

/** Where this card stands, or would. */
function placeOf(cards: readonly CardView[], card: CardView): number {
  let low = 0
  let high = cards.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = cards[middle]
    if (other && compareOrder(other, card) < 0) low = middle + 1
    else high = middle
  }
  return low
}
