import { useTranslation } from 'react-i18next'
import type { CardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CardId } from '../../shared/ids.ts'
import { Button, Icon } from '../ui/index.ts'
import { isReturned } from './due-cards.ts'

/** What has just been handed in, and what is still owed. */
export function ReturnSummary(props: {
  cards: readonly CardView[]
  handedIn: readonly CardId[]
  periodEnd: CalendarDate
  onBack: () => void
}) {
  const { t } = useTranslation(['return', 'card'])
  const { cards, handedIn, periodEnd } = props
  const done = cards.filter(card => handedIn.includes(card.id))
  const owed = cards.filter(card => !isReturned(card, periodEnd) && !handedIn.includes(card.id))
  return (
    <div className="returns-scroll">
      <section className="return-summary" aria-live="polite">
        <h2>
          <Icon name="check" size={20} />
          {t('summary.done', { n: done.length })}
        </h2>
        <ul>
          {done.map(card => (
            <li key={card.id}>
              <span>{card.title}</span>
              <span className="num">
                {card.lastReturn?.unchanged
                  ? t('unchanged')
                  : t('summary.now', { progress: card.progress ?? t('card:progress.none'), form: card.form })}
              </span>
            </li>
          ))}
        </ul>
        <p>{owed.length === 0 ? t('summary.complete') : t('summary.owed', { n: owed.length })}</p>
        <Button kind={owed.length > 0 ? 'primary' : 'plain'} onClick={props.onBack}>
          {t(owed.length > 0 ? 'summary.goOn' : 'summary.back')}
        </Button>
      </section>
    </div>
  )
}
