import type { TFunction } from 'i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { latestNode } from '../../../../shared/card/days-late.ts'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import { planDateWords } from '../../../card/words/date-words.ts'
import { lampReasonWords } from '../../../card/words/lamp-words.ts'

/** Why the card shows the lamp it shows, in a sentence; a person's override speaks for itself. */
export function whyWords(t: TFunction, card: CardView, year: number): string {
  if (card.overridden) return withoutSample(card.overridden.reason)
  const lamp = card.lamps.find(one => one.lamp === card.lamp)
  if (lamp?.reason.key === 'lamp.progress.behind') return t('screen:lagging.behind', lamp.reason.values)
  return lamp ? lampReasonWords(t, lamp, year) : ''
}

/** What the card owes and since when, without the figure that stands beside it. */
export function owedWords(t: TFunction, card: CardView, year: number): string {
  const node = latestNode(card)
  if (!node?.due) return whyWords(t, card, year)
  return t('screen:lagging.node', { stage: node.stage.name, date: planDateWords(t, node.due, year) })
}
