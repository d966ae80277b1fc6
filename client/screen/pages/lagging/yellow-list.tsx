import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { useYear } from '../../../card/use-year.ts'
import { planDateWords } from '../../../card/words/date-words.ts'
import { nextDue } from '../data/reddest-cards.ts'
import { CardTitle } from '../parts/card-title.tsx'
import { UnitText } from '../parts/unit-text.tsx'
import { whyWords } from '../parts/why-red.ts'

export function YellowList({ cards }: { cards: readonly CardView[] }) {
  const { t } = useTranslation(['screen', 'card'])
  const year = useYear()
  if (cards.length === 0) return <p className="wall-soft">{t('screen:lagging.noYellow')}</p>
  return (
    <ul>
      {cards.map(card => (
        <li key={card.id} className="yellow-row">
          <p className="wall-one-line">
            <CardTitle card={card} />
          </p>
          <p className="wall-soft wall-one-line num">
            <UnitText id={card.leadUnitId} />
            {soonWords(card)}
          </p>
        </li>
      ))}
    </ul>
  )

  /** What is due next, where that is why; else the lamp's own reason. */
  function soonWords(card: CardView): string {
    const node = nextDue(card)
    return node?.due && node.state === 'due-soon'
      ? t('screen:lagging.soon', { stage: node.stage.name, date: planDateWords(t, node.due, year) })
      : whyWords(t, card, year)
  }
}
