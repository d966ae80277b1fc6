import type { CardView } from '../../../shared/board/view.ts'
import { isSample } from '../../card/sample/is-sample.ts'
import { withoutSample } from '../../card/sample/without-sample.ts'
import type { MapLook } from '../contract.ts'
import { fitText } from './fit-text.ts'
import { measuresOf } from './measures.ts'
import type { Pen } from './pen.ts'

/** A card's code and title from `left` in so much room; 示例 stands after it, quietly, and is never what is cut off. */
export function drawCardTitle(
  pen: Pen,
  card: CardView,
  left: number,
  middle: number,
  room: number,
  look: MapLook,
): void {
  const m = measuresOf(look)
  const size = m.text * 1.08
  const mark = isSample(card) ? look.words.sample : ''
  const markRoom = mark === '' ? 0 : pen.measure(mark, m.text) + 2 * m.gap
  const title = withoutSample(card.title)
  const words = fitText(pen, card.code ? `${card.code} ${title}` : title, size, room - markRoom)
  pen.text(words, left, middle, size, look.colour.ink ?? '')
  if (mark === '') return
  const after = left + pen.measure(words, size) + 2 * m.gap
  pen.text(mark, after, middle, m.text, look.colour.ink3 ?? '')
}
