import type { CardView } from '../../../shared/board/view.ts'
import { measures } from './measures.ts'
import { titleLines } from './title-lines.ts'

/** The cards of one cell, top to bottom: card `i` lies from `tops[i]` to `tops[i] + heights[i]`; `height` holds them all. */
export interface CellLayout {
  readonly tops: readonly number[]
  readonly heights: readonly number[]
  readonly height: number
}

const laidOut = new WeakMap<readonly CardView[], { readonly width: number; readonly layout: CellLayout }>()

/** The same object for the same cards and width. */
export function layoutCell(cards: readonly CardView[], width: number): CellLayout {
  const known = laidOut.get(cards)
  if (known?.width === width) return known.layout
  const layout = stack(cards.map(card => cardHeight(card, width)))
  laidOut.set(cards, { width, layout })
  return layout
}

export function cardHeight(card: CardView, width: number): number {
  return measures.cardHeight + (titleLines(card.title, width) - 1) * measures.titleLine
}

function stack(heights: readonly number[]): CellLayout {
  const tops: number[] = []
  let top: number = measures.cellPad
  for (const height of heights) {
    tops.push(top)
    top += height + measures.cardGap
  }
  const height = heights.length === 0 ? 0 : top - measures.cardGap + measures.cellPad
  return { tops, heights, height }
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
