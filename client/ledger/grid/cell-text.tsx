import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { PlanDate } from '../../../shared/calendar/date.ts'
import { yearOf } from '../../../shared/calendar/day-number.ts'
import type { Money } from '../../../shared/card/fields.ts'
import '../../card/area-mark.css'
import '../../card/unclear.css'
import { LampShape } from '../../card/lamp.tsx'
import { dateWords, planDateWords } from '../../card/words/date-words.ts'
import { moneyWords } from '../../card/words/number-words.ts'
import type { Column } from '../columns/column.ts'
import { stageText } from './stage-text.tsx'

export interface Showing {
  readonly card: CardView
  readonly plan: PlanView
  readonly t: TFunction
}

/** What a cell shows. A function, not a component: a line has two dozen cells, and a scroll makes a dozen lines a frame. */
export function cellText(column: Column, showing: Showing): ReactNode {
  const year = yearOf(showing.plan.campaign.to.date)
  if (column.stageName !== undefined) return stageText(showing.t, showing.card, column.stageName, year)
  return cells[column.id]?.({ ...showing, year }) ?? null
}

type Cell = (showing: Showing & { readonly year: number }) => ReactNode

const unclear = (t: TFunction) => <span className="unclear">{t('card:unclear')}</span>
const named = (t: TFunction, name: string | undefined) =>
  name ? <span title={name}>{name}</span> : unclear(t)
const dated = (t: TFunction, date: PlanDate | null, year: number) =>
  date ? <span className="num">{planDateWords(t, date, year)}</span> : unclear(t)
const money = (t: TFunction, sums: readonly Money[]) => (
  <span className="num">{sums.map(sum => moneyWords(t, sum)).join(t('card:money.and'))}</span>
)
const joined = (names: readonly string[]) => <span title={names.join('、')}>{names.join('、')}</span>
const some = (sum: Money | null) => (sum ? [sum] : [])

const cells: Readonly<Record<string, Cell>> = {
  area: ({ card, plan, t }) => {
    const area = card.areaId ? plan.areaById.get(card.areaId) : undefined
    if (!area) return unclear(t)
    return (
      <span className="area-mark" data-hue={area.hue} title={area.name}>
        <span className="area-mark-name">{area.shortName}</span>
      </span>
    )
  },
  class: ({ card, plan, t }) =>
    named(t, card.workflowId ? plan.workflowById.get(card.workflowId)?.name : undefined),
  lists: ({ card, plan }) =>
    joined(plan.lists.filter(list => card.listIds.includes(list.id)).map(list => list.name)),
  code: ({ card }) => <span className="num">{card.code}</span>,
  measure: ({ card, plan, t }) => {
    const measure = plan.measures.find(one => one.id === card.measureId)
    return named(t, measure && `${measure.number}${measure.name}`)
  },
  leadUnit: ({ card, plan, t }) =>
    named(t, card.leadUnitId ? plan.unitById.get(card.leadUnitId)?.shortName : undefined),
  supportUnits: ({ card, plan }) =>
    joined(card.supportUnitIds.map(id => plan.unitById.get(id)?.shortName ?? id)),
  owner: ({ card, t }) => named(t, card.owner),
  leader: ({ card, plan, t }) =>
    named(t, card.leaderId ? plan.personById.get(card.leaderId)?.name : undefined),
  lamp: ({ card, t }) => (
    <span className="ledger-lamps">
      <span className={`lamp lamp-${card.lamp} lamp-size-s`}>
        <LampShape lamp={card.lamp} />
        <span className="lamp-word">{t(`card:lamp.${card.lamp}`)}</span>
      </span>
      {card.unreported && (
        <span
          className="lamp lamp-unreported lamp-size-s"
          role="img"
          aria-label={t('card:lamp.unreported')}
          title={t('card:lamp.unreported')}
        >
          <LampShape lamp="unreported" />
        </span>
      )}
    </span>
  ),
  stage: ({ card, t }) =>
    card.side ? <strong>{t(`card:side.${card.side.state}`)}</strong> : named(t, card.stage?.name),
  progress: ({ card }) => card.progress !== null && <span className="num">{card.progress}%</span>,
  expected: ({ card }) => card.expected !== null && <span className="num">{Math.round(card.expected)}%</span>,
  form: ({ card }) => <span title={card.form}>{card.form}</span>,
  due: ({ card, year, t }) => dated(t, card.due, year),
  baselineDue: ({ card, year, t }) => card.baselineDue && dated(t, card.baselineDue, year),
  investTotal: ({ card, t }) => money(t, some(card.investTotal)),
  investPlanned: ({ card, t }) => money(t, some(card.investPlanned)),
  investDone: ({ card, t }) => money(t, card.investDone),
  problems: ({ card }) => {
    const text = card.problems
      .filter(one => one.state !== 'closed')
      .map(one => one.text)
      .join('；')
    return <span title={text}>{text}</span>
  },
  lastReturn: ({ card, year, t }) =>
    card.lastReturn ? (
      <span className="num">{dateWords(t, card.lastReturn.on, year)}</span>
    ) : (
      <span className="ledger-count">{t('ledger:neverReturned')}</span>
    ),
}
