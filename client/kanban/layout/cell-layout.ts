import type { CardView } from '../../../shared/board/view.ts'
import { measures } from './measures.ts'
import { titleLines } from './title-lines.ts'

/**
 * The cards of one cell in reading order, in rows of `beside` cards of one height: card `i` lies from `tops[i]` to
 * `tops[i] + heights[i]`; `height` holds them all.
 */
export interface CellLayout {
  readonly tops: readonly number[]
  readonly heights: readonly number[]
  readonly height: number
  readonly beside: number
  readonly cardWidth: number
}

const laidOut = new WeakMap<readonly CardView[], { readonly width: number; readonly layout: CellLayout }>()

/** The same object for the same cards and width. */
export function layoutCell(cards: readonly CardView[], width: number): CellLayout {
  const known = laidOut.get(cards)
  if (known?.width === width) return known.layout
  const layout = stack(cards, width)
  laidOut.set(cards, { width, layout })
  return layout
}

/** A card alone, in a cell this wide. */
export function cardBox(card: CardView, width: number): { readonly width: number; readonly height: number } {
  const { cardWidth } = besideIn(width)
  return { width: cardWidth, height: cardHeight(card, cardWidth) }
}

export const leftOf = (layout: CellLayout, index: number): number =>
  (index % layout.beside) * (layout.cardWidth + measures.cardGap)

function besideIn(width: number): Pick<CellLayout, 'beside' | 'cardWidth'> {
  const beside = Math.max(1, Math.floor((width + measures.cardGap) / (measures.minBeside + measures.cardGap)))
  return { beside, cardWidth: Math.floor((width - (beside - 1) * measures.cardGap) / beside) }
}

function cardHeight(card: CardView, width: number): number {
  return measures.cardHeight + (titleLines(card.title, width) - 1) * measures.titleLine
}

function stack(cards: readonly CardView[], width: number): CellLayout {
  const { beside, cardWidth } = besideIn(width)
  const tops: number[] = []
  const heights: number[] = []
  let top: number = measures.cellPad
  for (let first = 0; first < cards.length; first += beside) {
    const row = cards.slice(first, first + beside)
    const height = Math.max(...row.map(card => cardHeight(card, cardWidth)))
    for (const _ of row) {
      tops.push(top)
      heights.push(height)
    }
    top += height + measures.cardGap
  }
  const height = cards.length === 0 ? 0 : top - measures.cardGap + measures.cellPad
  return { tops, heights, height, beside, cardWidth }
}

/** The first card whose lower edge is below `y`; the number of cards when none is. */
export function firstBelow(layout: CellLayout, y: number): number {
  let low = 0
  let high = layout.tops.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((layout.tops[middle] ?? 0) + (layout.heights[middle] ?? 0) > y) high = middle
    else low = middle + 1
  }
  return low
}
