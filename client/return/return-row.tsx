import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../shared/board/view.ts'
import { MoneyField } from '../card/form/money-field.tsx'
import { Lamp } from '../card/lamp.tsx'
import { PlanDateText } from '../card/plan-date-text.tsx'
import { useOpenCard } from '../card/use-open-card.ts'
import { useYear } from '../card/use-year.ts'
import { NumberField, Tag, TextArea } from '../ui/index.ts'
import type { EntryState, ReturnEntry } from './return-draft.ts'
import { ReturnEvidence } from './return-evidence.tsx'

/** One card of the return: what it says now, to be corrected, and 本周无变化 for when there is nothing to correct. */
export function ReturnRow(props: {
  card: CardView
  entry: ReturnEntry
  state: EntryState
  returned: boolean
  onChange: (patch: ReturnEntry) => void
}) {
  const { t } = useTranslation(['return', 'card'])
  const { card, entry, onChange } = props
  const still = entry.unchanged ?? false
  const unit = entry.money?.unit ?? card.investTotal?.unit ?? '万元'
  return (
    <li className="return-row" data-state={props.state} data-still={still || undefined}>
      <ReturnTask card={card} />
      <Cell name={t('column.form')}>
        <TextArea
          label={t('of', { column: t('column.form'), title: card.title })}
          hideLabel
          rows={2}
          maxLength={2000}
          disabled={still}
          value={entry.form ?? card.form}
          onChange={form => onChange({ form })}
        />
      </Cell>
      <Cell name={t('column.progress')}>
        <NumberField
          label={t('of', { column: t('column.progress'), title: card.title })}
          hideLabel
          unit="%"
          min={0}
          max={100}
          step={5}
          disabled={still}
          value={entry.progress === undefined ? card.progress : entry.progress}
          onChange={progress => onChange({ progress })}
        />
        {card.expected !== null && (
          <span className="return-note num">
            {t('card:progress.expected', { n: Math.round(card.expected) })}
          </span>
        )}
      </Cell>
      <Cell name={t('column.money')}>
        <fieldset disabled={still} className="return-fieldset">
          <MoneyField
            label={t('of', { column: t('column.money'), title: card.title })}
            hideLabel
            min={-1e12}
            unit={unit}
            value={entry.money ?? null}
            onChange={money => onChange({ money })}
          />
        </fieldset>
      </Cell>
      <Cell name={t('column.problem')}>
        <TextArea
          label={t('of', { column: t('column.problem'), title: card.title })}
          hideLabel
          rows={2}
          maxLength={2000}
          disabled={still}
          placeholder={card.openProblems > 0 ? t('openProblems', { n: card.openProblems }) : undefined}
          value={entry.problem ?? ''}
          onChange={problem => onChange({ problem })}
        />
      </Cell>
      <Cell name={t('column.evidence')}>
        <ReturnEvidence card={card} />
      </Cell>
      <div className="return-cell return-state">
        <label className="return-still">
          <input
            type="checkbox"
            checked={still}
            onChange={event => onChange({ unchanged: event.target.checked })}
          />
          {t('unchanged')}
        </label>
        <StateTag state={props.state} returned={props.returned} />
      </div>
    </li>
  )
}

function ReturnTask({ card }: { card: CardView }) {
  const { t } = useTranslation(['return', 'card'])
  const { openCard } = useOpenCard()
  const year = useYear()
  return (
    <div className="return-cell return-task">
      <button type="button" onClick={() => openCard(card.id)}>
        {card.title || t('card:untitled')}
      </button>
      <span className="return-note num">
        <Lamp lamp={card.lamp} size="s" withWord />
        {card.unreported && <Lamp lamp="unreported" size="s" withWord />}
        {card.due && (
          <>
            {t('due')} <PlanDateText date={card.due} year={year} />
          </>
        )}
      </span>
    </div>
  )
}

/** The name shows on a phone, where there are no column heads. */
function Cell(props: { name: string; children: ReactNode }) {
  return (
    <div className="return-cell">
      <span className="return-name" aria-hidden="true">
        {props.name}
      </span>
      {props.children}
    </div>
  )
}

function StateTag({ state, returned }: { state: EntryState; returned: boolean }) {
  const { t } = useTranslation('return')
  if (state === 'changed') return <Tag tone="brand">{t('state.changed')}</Tag>
  if (state === 'unchanged') return <Tag tone="outline">{t('state.unchanged')}</Tag>
  return returned ? <Tag>{t('state.returned')}</Tag> : <span className="return-note">{t('state.open')}</span>
}
