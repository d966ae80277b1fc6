import { useTranslation } from 'react-i18next'
import type { Slip } from '../../../shared/slip/slip.ts'
import { Lamp } from '../../card/lamp.tsx'
import { UnitName } from '../../card/unit-name.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { whoWords } from '../../card/words/who-words.ts'
import { cardOf, useBoard } from '../../live/hooks.ts'
import { SlipMark } from '../slip-mark.tsx'
import { DaysLeft, SlipStanding } from '../slip-standing.tsx'
import { BasisWords } from './basis-words.tsx'
import './slip-paper.css'

/** The letter itself, as it would lie on a desk: what kind, which number, to whom, by when, what is wrong and what is wanted. */
export function SlipPaper({ slip }: { slip: Slip }) {
  const { t } = useTranslation(['slip', 'card'])
  const plan = useBoard(view => view.plan)
  const unit = plan.unitById.get(slip.unitId)
  return (
    <article className="slip-paper" data-colour={slip.colour}>
      <header>
        <p className="slip-paper-kind">
          <SlipMark kind={slip.kind} colour={slip.colour} />
          <span className="num">{slip.number ?? t('noNumber')}</span>
        </p>
        <h1>{slip.title}</h1>
        <SlipStanding slip={slip} />
      </header>
      <dl className="slip-facts">
        <div>
          <dt>{t('field.unit')}</dt>
          <dd>
            <UnitName unit={unit} full />
          </dd>
        </div>
        <DueFact slip={slip} />
        <IssuedFact slip={slip} />
        <CardFact slip={slip} />
      </dl>
      <section>
        <h2>{t('field.matter')}</h2>
        <p className="slip-text">{slip.matter || t('empty')}</p>
      </section>
      <section>
        <h2>{t('basis.title')}</h2>
        <BasisWords basis={slip.basis} />
      </section>
      {slip.demand && (
        <section>
          <h2>{t('field.demand')}</h2>
          <p className="slip-text">{slip.demand}</p>
        </section>
      )}
    </article>
  )
}

/** The day that holds; the one first set stays beside it, struck out. */
function DueFact({ slip }: { slip: Slip }) {
  const { t } = useTranslation(['slip', 'card'])
  const year = useYear()
  if (!slip.due) return null
  const moved = slip.baselineDue !== null && slip.baselineDue !== slip.due
  return (
    <div>
      <dt>{t('field.due')}</dt>
      <dd className="num">
        {moved && slip.baselineDue && <s title={t('baselineDue')}>{dateWords(t, slip.baselineDue, year)}</s>}{' '}
        <b>{dateWords(t, slip.due, year)}</b> <DaysLeft days={slip.daysLeft} />
      </dd>
    </div>
  )
}

function IssuedFact({ slip }: { slip: Slip }) {
  const { t } = useTranslation(['slip', 'card', 'app'])
  const plan = useBoard(view => view.plan)
  const year = useYear()
  const by = slip.issuedBy ?? slip.createdBy
  return (
    <div>
      <dt>{t(slip.issuedOn ? 'field.issued' : 'field.drafted')}</dt>
      <dd className="num">
        {whoWords(t, by, plan)} {slip.issuedOn && dateWords(t, slip.issuedOn, year)}
        {slip.state === 'issued' && slip.signBy && (
          <small> {t('signBy', { date: dateWords(t, slip.signBy, year) })}</small>
        )}
      </dd>
    </div>
  )
}

function CardFact({ slip }: { slip: Slip }) {
  const { t } = useTranslation('slip')
  const card = useBoard(view => cardOf(view, slip.cardId))
  const { openCard } = useOpenCard()
  if (!slip.cardId) return null
  return (
    <div>
      <dt>{t('field.card')}</dt>
      <dd>
        {card ? (
          <button type="button" className="slip-card" onClick={() => openCard(card.id)}>
            <Lamp lamp={card.lamp} size="s" /> {card.code} {card.title}
          </button>
        ) : (
          t('cardGone')
        )}
      </dd>
    </div>
  )
}
