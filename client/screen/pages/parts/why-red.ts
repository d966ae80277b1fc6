import type { TFunction } from 'i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { lampReasonWords } from '../../../card/words/lamp-words.ts'

/** Why the card shows the lamp it shows, in a sentence; a person's override speaks for itself. */
export function whyWords(t: TFunction, card: CardView, year: number): string {
  if (card.overridden) return card.overridden.reason
  const lamp = card.lamps.find(one => one.lamp === card.lamp)
  return lamp ? lampReasonWords(t, lamp, year) : ''
}
