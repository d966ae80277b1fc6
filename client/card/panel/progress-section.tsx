import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useSession } from '../../live/hooks.ts'
import { NumberField, ProgressBar } from '../../ui/index.ts'
import { PlanDateText } from '../plan-date-text.tsx'
import { useRights } from '../rights/use-rights.ts'
import { LiveTextArea } from '../text/live-text-area.tsx'
import { useYear } from '../use-year.ts'
import { dateWords, planDateWords } from '../words/date-words.ts'
import { pointsWords } from '../words/number-words.ts'
import { FieldFrame } from './field-frame.tsx'
import { Fixed } from './fixed.tsx'
import './progress-section.css'
import { Section } from './section.tsx'

/** How far it is, against where its milestones say it should be (LAMP-3), until when, and in words. */
export function ProgressSection({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const year = useYear()
  return (
    <Section id="progress" title={t('part.progress')} action={<LastReturn card={card} />}>
      <FieldFrame card={card} field="progress" label={t('domain:field.progress')}>
        <Progress card={card} />
      </FieldFrame>
      <FieldFrame card={card} field="due" label={t('domain:field.due')}>
        <Due card={card} year={year} />
      </FieldFrame>
      <FieldFrame card={card} field="form" label={t('domain:field.form')}>
        <LiveTextArea
          card={card}
          field="form"
          label={t('domain:field.form')}
          placeholder={t('text.formExample')}
        />
      </FieldFrame>
      <FieldFrame card={card} field="notes" label={t('domain:field.notes')}>
        <LiveTextArea
          card={card}
          field="notes"
          label={t('domain:field.notes')}
          placeholder={t('text.notesExample')}
        />
      </FieldFrame>
    </Section>
  )
}

function Progress({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const session = useSession()
  const rights = useRights(card)
  const expected = card.expected === null ? null : Math.round(card.expected)
  return (
    <div className="card-progress">
      {rights.edit('progress') ? (
        <NumberField
          label={t('domain:field.progress')}
          hideLabel
          value={card.progress}
          min={0}
          max={100}
          step={5}
          unit="%"
          placeholder={t('progress.none')}
          onChange={value => session.edit({ type: 'progress', card: card.id, value })}
        />
      ) : (
        <Fixed why={rights.why('progress')}>
          <strong className="num">
            {card.progress === null
              ? t('progress.none')
              : t('progress.value', { n: pointsWords(card.progress) })}
          </strong>
        </Fixed>
      )}
      <ProgressBar value={card.progress} expected={expected} />
      <span className="card-progress-expected num">
        {expected === null ? t('progress.noExpected') : t('progress.expected', { n: expected })}
      </span>
    </div>
  )
}

/** The date that holds now; the first one it ever had stays, struck out (CARD-4). */
function Due({ card, year }: { card: CardView; year: number }) {
  const { t } = useTranslation('card')
  const moved = card.baselineDue && card.due && card.baselineDue.date !== card.due.date
  return (
    <span className="card-due">
      {moved && card.baselineDue && (
        <del className="num" title={t('milestone.baseline')}>
          {planDateWords(t, card.baselineDue, year)}
        </del>
      )}
      <PlanDateText date={card.due} year={year} />
      {card.startOn && (
        <span className="card-due-start num">
          {t('progress.from', { date: planDateWords(t, card.startOn, year) })}
        </span>
      )}
    </span>
  )
}

function LastReturn({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const year = useYear()
  if (!card.lastReturn) return null
  const date = dateWords(t, card.lastReturn.on, year)
  return (
    <span className="card-section-note">
      {t(card.lastReturn.unchanged ? 'return.doneUnchanged' : 'return.done', { date })}
    </span>
  )
}
