import { measures } from './measures.ts'

/**
 * One line or two, from the characters alone: full-width ones are one em, the rest at most two thirds. Guessing a little wide
 * costs a blank line; guessing narrow would cost words, so the card shows the full title on hover and in its panel.
 */
export function titleLines(title: string, columnWidth: number): 1 | 2 {
  return widthOf(title) <= columnWidth - measures.cardInset ? 1 : 2
}

const widths = new Map<string, number>()
const remembered = 20_000

function widthOf(title: string): number {
  const known = widths.get(title)
  if (known !== undefined) return known
  // Browsers set a closing full-width bracket at the end of a line in half its width.
  let ems = /[）」】》]$/.test(title) ? -0.5 : 0
  for (let at = 0; at < title.length; at++) ems += title.charCodeAt(at) > 0x2e7f ? 1 : 0.6
  const width = Math.ceil(ems * measures.titleSize)
  if (widths.size > remembered) widths.clear()
  widths.set(title, width)
  return width
}
