import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { Lamp } from '../lamp.tsx'
import { useYear } from '../use-year.ts'
import { dateWords } from '../words/date-words.ts'
import { laggedWords, lampReasonWords } from '../words/lamp-words.ts'
import { FieldPeople } from './field-people.tsx'
import { JudgedThen } from './judged-then.tsx'
import { LostNotice } from './lost-notice.tsx'
import { StageStrip } from './stage-strip.tsx'
import './standing-section.css'

/** Where the card stands: every lamp with its reason in words (LAMP-2), the marks beside them, and the stage it is in. */
export function StandingSection({ card }: { card: CardView }) {
  return (
    <div className="card-standing">
      <ul className="card-lamps">
        <WorstLamp card={card} />
        <LampMarks card={card} />
        <JudgedThen card={card} />
      </ul>
      <div data-field="stage">
        <StageStrip card={card} />
        <FieldPeople card={card.id} field="stage" />
        <LostNotice card={card} field="stage" />
      </div>
    </div>
  )
}

function WorstLamp({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const { overridden } = card
  if (overridden)
    return (
      <li>
        <Lamp lamp={card.lamp} size="m" withWord />
        <span>
          {t('override.reason', { reason: overridden.reason, by: overridden.approvedBy.name })}
          {overridden.until && t('override.until', { date: dateWords(t, overridden.until, year) })}
          {card.lamps[0] && (
            <small> {t('override.was', { words: lampReasonWords(t, card.lamps[0], year) })}</small>
          )}
        </span>
      </li>
    )
  if (card.lamps.length === 0)
    return (
      <li>
        <Lamp lamp={card.lamp} size="m" withWord />
        <span>{t('why.none')}</span>
      </li>
    )
  return card.lamps.map(lamp => (
    <li key={lamp.kind}>
      <Lamp lamp={lamp.lamp} size="m" withWord />
      <span>{lampReasonWords(t, lamp, year)}</span>
    </li>
  ))
}

/** 未报, 曾滞后, side states and malformed fields: marks beside a lamp, never instead of it. */
function LampMarks({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const lagged = laggedWords(t, card.lagged, year)
  return (
    <>
      {card.side && (
        <li>
          <strong className="card-mark">{t(`side.${card.side.state}`)}</strong>
          <span>{card.side.reason}</span>
        </li>
      )}
      {card.unreported && (
        <li>
          <Lamp lamp="unreported" size="m" withWord />
          <span>{unreportedWords(t, card, year)}</span>
        </li>
      )}
      {lagged && (
        <li>
          <span className="card-mark">{t('lagged.name')}</span>
          <span>{lagged}</span>
        </li>
      )}
      {card.faults.length > 0 && (
        <li>
          <strong className="card-mark">{t('fault.name')}</strong>
          <span>{t('fault.words', { fields: card.faults.join('、') })}</span>
        </li>
      )}
    </>
  )
}

function unreportedWords(t: ReturnType<typeof useTranslation>['t'], card: CardView, year: number): string {
  if (!card.lastReturn) return t('return.never')
  return t('return.last', { date: dateWords(t, card.lastReturn.on, year) })
}
