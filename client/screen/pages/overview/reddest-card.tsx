import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { Lamp } from '../../../card/lamp.tsx'
import { useYear } from '../../../card/use-year.ts'
import { daysLateOf } from '../data/days-late.ts'
import { Phrase } from '../parts/phrase.tsx'
import { UnitText } from '../parts/unit-text.tsx'
import { whyWords } from '../parts/why-red.ts'
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
        <p className="headline-why num">{t('screen:overview.yellowLeft', { count: yellow })}</p>
      </section>
    )
  return (
    <section className="headline is-card" data-testid="reddest-card">
      <h2>{t('screen:overview.reddest')}</h2>
      <div className="headline-first">
        <div className="headline-text">
          <p className="headline-name wall-two-lines">
            <Phrase text={first.title} />
          </p>
          <p className="headline-why">
            <UnitText id={first.leadUnitId} />
            <span className="wall-soft">
              <Phrase text={whyWords(t, first, year)} />
            </span>
          </p>
        </div>
        <DaysLate card={first} />
      </div>
      <ol className="headline-next">
        {rest.map(card => (
          <li key={card.id}>
            <span className="wall-one-line">{card.title}</span>
            <span className="wall-soft">
              <UnitText id={card.leadUnitId} />
            </span>
            <b className="num">{lateWords(card)}</b>
          </li>
        ))}
      </ol>
    </section>
  )

  function lateWords(card: CardView): string {
    const days = daysLateOf(card)
    return days > 0 ? t('screen:late', { days }) : t('card:lamp.red')
  }
}

function DaysLate({ card }: { card: CardView }) {
  const { t } = useTranslation('screen')
  const days = daysLateOf(card)
  return (
    <p className="headline-figure">
      <Lamp lamp="red" withWord />
      {days > 0 && (
        <>
          <b className="num">{days}</b>
          <span>{t('day.day')}</span>
        </>
      )}
    </p>
  )
}
