import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import { yearOf } from '../../../shared/calendar/day-number.ts'
import { AreaMark } from '../../card/area-mark.tsx'
import { Lamp } from '../../card/lamp.tsx'
import { MoneyText } from '../../card/money-text.tsx'
import { PlanDateText } from '../../card/plan-date-text.tsx'
import { Unclear } from '../../card/unclear.tsx'
import { UnitName } from '../../card/unit-name.tsx'
import { dateWords } from '../../card/words/date-words.ts'
import type { Column } from '../columns/column.ts'
import { StageCell } from './stage-cell.tsx'

/** What a cell shows. */
export function CellText(props: { card: CardView; column: Column; plan: PlanView }) {
  const { t } = useTranslation('ledger')
  const { card, column, plan } = props
  const year = yearOf(plan.campaign.to.date)
  if (column.stageName !== undefined)
    return <StageCell card={card} stageName={column.stageName} year={year} />
  return cells[column.id]?.({ card, plan, year, t }) ?? null
}

interface Showing {
  readonly card: CardView
  readonly plan: PlanView
  readonly year: number
  readonly t: TFunction
}

const named = (name: string | undefined): ReactNode => (name ? <span title={name}>{name}</span> : <Unclear />)

const cells: Readonly<Record<string, (showing: Showing) => ReactNode>> = {
  area: ({ card, plan }) => <AreaMark area={card.areaId ? plan.areaById.get(card.areaId) : null} />,
  class: ({ card, plan }) =>
    named(card.workflowId ? plan.workflowById.get(card.workflowId)?.name : undefined),
  lists: ({ card, plan }) => {
    const names = plan.lists.filter(list => card.listIds.includes(list.id)).map(list => list.name)
    return <span title={names.join('、')}>{names.join('、')}</span>
  },
  code: ({ card }) => <span className="num">{card.code}</span>,
  measure: ({ card, plan }) => {
    const measure = plan.measures.find(one => one.id === card.measureId)
    return named(measure && `${measure.number}${measure.name}`)
  },
  leadUnit: ({ card, plan }) => (
    <UnitName unit={card.leadUnitId ? plan.unitById.get(card.leadUnitId) : null} />
  ),
  supportUnits: ({ card, plan }) => {
    const names = card.supportUnitIds.map(id => plan.unitById.get(id)?.shortName ?? id).join('、')
    return <span title={names}>{names}</span>
  },
  owner: ({ card }) => named(card.owner),
  leader: ({ card, plan }) => named(card.leaderId ? plan.personById.get(card.leaderId)?.name : undefined),
  lamp: ({ card }) => (
    <span className="ledger-lamps">
      <Lamp lamp={card.lamp} size="s" withWord />
      {card.unreported && <Lamp lamp="unreported" size="s" />}
    </span>
  ),
  stage: ({ card, t }) =>
    card.side ? <strong>{t(`card:side.${card.side.state}`)}</strong> : named(card.stage?.name),
  progress: ({ card }) => card.progress !== null && <span className="num">{card.progress}%</span>,
  expected: ({ card }) => card.expected !== null && <span className="num">{Math.round(card.expected)}%</span>,
  form: ({ card }) => <span title={card.form}>{card.form}</span>,
  due: ({ card, year }) => <PlanDateText date={card.due} year={year} />,
  baselineDue: ({ card, year }) => card.baselineDue && <PlanDateText date={card.baselineDue} year={year} />,
  investTotal: ({ card }) => <MoneyText money={card.investTotal} none="" />,
  investPlanned: ({ card }) => <MoneyText money={card.investPlanned} none="" />,
  investDone: ({ card }) => <MoneyText money={card.investDone} none="" />,
  problems: ({ card }) => {
    const open = card.problems.filter(one => one.state !== 'closed')
    const text = open.map(one => one.text).join('；')
    return <span title={text}>{text}</span>
  },
  lastReturn: ({ card, year, t }) =>
    card.lastReturn ? (
      <span className="num">{dateWords(t, card.lastReturn.on, year)}</span>
    ) : (
      <span className="ledger-count">{t('neverReturned')}</span>
    ),
}
