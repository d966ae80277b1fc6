import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { daysLateOf } from '../../../../shared/card/days-late.ts'
import { Lamp } from '../../../card/lamp.tsx'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import { useYear } from '../../../card/use-year.ts'
import { CardTitle } from '../parts/card-title.tsx'
import { Phrase } from '../parts/phrase.tsx'
import { UnitText } from '../parts/unit-text.tsx'
import { owedWords } from '../parts/why-red.ts'
import './headlines.css'

/** 滞后最久: the one card to look at, then the next ones by name. */
export function ReddestCard({ cards, yellow }: { cards: readonly CardView[]; yellow: number }) {
  const { t } = useTranslation(['screen', 'card'])
  const year = useYear()
  const [first, ...rest] = cards
  if (!first)
    return (
      <section className="headline is-calm">
        <h2>{t('screen:overview.reddest')}</h2>
        <p className="headline-none">{t('screen:overview.noRed')}</p>
        <p className="headline-why num">{yellow > 0 && t('screen:overview.yellowLeft', { count: yellow })}</p>
      </section>
    )
  return (
    <section className="headline is-card" data-testid="reddest-card">
      <h2>{t('screen:overview.reddest')}</h2>
      <div className="headline-text">
        <p className="headline-name wall-two-lines">
          <Phrase text={withoutSample(first.title)} />
        </p>
        <p className="headline-why">
          <UnitText id={first.leadUnitId} />
          <span className="wall-soft num">
            <Phrase text={owedWords(t, first, year)} />
          </span>
        </p>
      </div>
      <DaysLate card={first} />
      {rest.length > 0 && (
        <ol className="headline-next">
          {rest.map(card => (
            <Next key={card.id} card={card} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Next({ card }: { card: CardView }) {
  const { t } = useTranslation(['screen', 'card'])
  const days = daysLateOf(card)
  return (
    <li>
      <span className="wall-one-line">
        <CardTitle card={card} />
      </span>
      <b className="num">{days > 0 ? t('screen:late', { days }) : t('card:lamp.red')}</b>
    </li>
  )
}

function DaysLate({ card }: { card: CardView }) {
  const { t } = useTranslation('screen')
  const days = daysLateOf(card)
  return (
    <div className="headline-late">
      <Lamp lamp="red" withWord />
      {days > 0 && (
        <p>
          <b className="num">{days}</b>
          {t('day.day')}
        </p>
      )}
    </div>
  )
}
