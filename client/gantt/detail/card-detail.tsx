import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { CardView, MilestoneView, PlanView } from '../../../shared/board/view.ts'
import { Lamp } from '../../card/lamp.tsx'
import { dateWords, planDateWords } from '../../card/words/date-words.ts'
import { laggedWords, lampReasonWords } from '../../card/words/lamp-words.ts'
import { figureWords, pointsWords } from '../../card/words/number-words.ts'
import type { Presence } from '../../live/contract.ts'
import './card-detail.css'

interface CardDetailProps {
  card: CardView
  plan: PlanView
  people: readonly Presence[]
  year: number
  t: TFunction
  /** Said after how it stands, before its dates. */
  children?: ReactNode
}

/** What a row of the map says when one stays on it: how it stands and why, every date with its lateness, progress, problems, who is in it. */
export function CardDetail({ card, plan, people, year, t, children }: CardDetailProps) {
  const unit = card.leadUnitId ? plan.unitById.get(card.leadUnitId) : null
  const lagged = laggedWords(t, card.lagged, year)
  return (
    <>
      <p className="gdetail-title">
        {card.code && <span className="gdetail-code num">{card.code}</span>}
        <b>{card.title || t('card:untitled')}</b>
      </p>
      <p className="gdetail-facts">
        <Lamp lamp={card.lamp} size="s" withWord />
        <span>{unit?.shortName ?? t('card:unclear')}</span>
        {card.stage && <span>{card.stage.name}</span>}
        {card.unreported && <Lamp lamp="unreported" size="s" withWord />}
      </p>
      {children}
      <Reasons card={card} year={year} t={t} />
      <Dates card={card} year={year} t={t} />
      <ul className="gdetail-lines">
        {card.progress !== null && (
          <li className="num">
            {t('gantt:detail.progress', { progress: figureWords(card.progress) })}
            {card.expected !== null && t('gantt:detail.expected', { expected: pointsWords(card.expected) })}
          </li>
        )}
        {lagged && <li className="num">{`${t('card:lagged.name')}${lagged}`}</li>}
        {card.openProblems > 0 && <li>{t('gantt:row.problems', { count: card.openProblems })}</li>}
        {people.length > 0 && (
          <li>{t('gantt:row.here', { names: people.map(person => person.name).join('、') })}</li>
        )}
      </ul>
    </>
  )
}

function Reasons({ card, year, t }: { card: CardView; year: number; t: TFunction }) {
  const reasons = card.lamps.filter(lamp => lamp.lamp === 'red' || lamp.lamp === 'yellow')
  if (reasons.length === 0) return null
  return (
    <ul className="gdetail-lines gdetail-reasons num">
      {reasons.map(lamp => (
        <li key={lamp.kind}>
          <Lamp lamp={lamp.lamp} size="s" />
          {lampReasonWords(t, lamp, year)}
        </li>
      ))}
    </ul>
  )
}

function Dates({ card, year, t }: { card: CardView; year: number; t: TFunction }) {
  const dated = card.milestones.filter(one => one.due || one.claimed || one.verified || one.clock)
  if (dated.length === 0) return <p className="gdetail-facts">{t('gantt:detail.undated')}</p>
  const withClocks = dated.some(one => one.clock)
  const columns = ['name', 'planned', 'actual', ...(withClocks ? ['clock'] : [])] as const
  return (
    <table className="gdetail-dates num">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {t(`card:milestone.${column}`)}
            </th>
          ))}
          <th />
        </tr>
      </thead>
      <tbody>
        {dated.map(one => (
          <DateRow key={one.stage.id} one={one} withClocks={withClocks} year={year} t={t} />
        ))}
      </tbody>
    </table>
  )
}

function DateRow(props: { one: MilestoneView; withClocks: boolean; year: number; t: TFunction }) {
  const { one, withClocks, year, t } = props
  const actual = one.verified?.date ?? one.claimed?.date
  const moved = one.baseline && one.planned && one.baseline.date !== one.planned.date
  return (
    <tr>
      <th scope="row">{one.stage.name}</th>
      <td>
        {one.planned ? planDateWords(t, one.planned, year) : ''}
        {moved && one.baseline && (
          <small>{t('gantt:detail.baseline', { date: planDateWords(t, one.baseline, year) })}</small>
        )}
      </td>
      <td>
        {actual ? dateWords(t, actual, year) : ''}
        {actual && (
          <span className="gdetail-state">
            {t(one.verified ? 'card:milestone.verified' : 'card:milestone.claimed')}
          </span>
        )}
      </td>
      {withClocks && <td>{one.clock ? dateWords(t, one.clock.due, year) : ''}</td>}
      <td data-late={one.daysLate > 0 || undefined}>
        {one.daysLate > 0 ? t('gantt:detail.late', { days: one.daysLate }) : ''}
      </td>
    </tr>
  )
}
