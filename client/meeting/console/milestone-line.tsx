import { useTranslation } from 'react-i18next'
import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords, planDateWords } from '../../card/words/date-words.ts'
import { milestoneWords } from '../../card/words/milestone-words.ts'
import './milestone-line.css'

/** The nodes of a card in a row: filled when done, ringed when claimed, crossed when late. */
export function MilestoneLine({ card }: { card: CardView }) {
  const { t } = useTranslation(['meeting', 'card'])
  const year = useYear()
  if (card.milestones.length === 0) return null
  return (
    <ol className="milestone-line" aria-label={t('card:part.milestones')}>
      {card.milestones.map(one => (
        <li key={one.stage.id} data-state={one.state} title={milestoneWords(t, one, year)}>
          <span className="milestone-dot" aria-hidden="true" />
          <b>{one.stage.name}</b>
          <small className="num">{dayOf(one)}</small>
          <small className="num">{wordsOf(one)}</small>
        </li>
      ))}
    </ol>
  )
  function dayOf(one: MilestoneView): string {
    const actual = one.verified?.date ?? one.claimed?.date
    if (actual) return dateWords(t, actual, year)
    return one.due ? planDateWords(t, one.due, year) : t('console.undated')
  }
  function wordsOf(one: MilestoneView): string {
    if (one.verified) return t('card:milestone.verified')
    if (one.claimed) return t('card:milestone.claimed')
    return one.daysLate > 0 ? t('card:milestone.late', { days: one.daysLate }) : ''
  }
}
