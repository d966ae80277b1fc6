import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import { LampShape } from '../../card/lamp.tsx'
import { isSample } from '../../card/sample/is-sample.ts'
import { withoutSample } from '../../card/sample/without-sample.ts'
import '../../card/unclear.css'
import type { Presence } from '../../live/contract.ts'
import { Icon } from '../../ui/index.ts'
import { gridRoles, rowRole } from './grid-roles.ts'
import { People } from './people.tsx'
import type { RowWords } from './row-words.ts'

export interface CardNameRowProps {
  readonly card: CardView
  readonly plan: PlanView
  readonly words: RowWords
  readonly t: TFunction
  readonly top: number
  readonly height: number
  /** Of all rows, from 1, the heading row counted. */
  readonly index: number
  readonly at: number
  readonly count: number
  readonly people: readonly Presence[]
  readonly reachable: boolean
  readonly open: boolean
  readonly hovered: boolean
  readonly busy: boolean
  /** What became of it since the moment the map is compared with, in words. */
  readonly change?: RowChange | undefined
}

/** GANTT-1: what a card's row says left of the map: how it stands, what it is, who leads it, when it is due. Few elements: rows come and go with every scroll. */
export const CardNameRow = memo(function CardNameRow(props: CardNameRowProps) {
  const { card, plan, words, t } = props
  const unit = card.leadUnitId ? plan.unitById.get(card.leadUnitId) : null
  return (
    <div
      {...rowRole({ level: 2, index: props.index, at: props.at, count: props.count, selected: props.open })}
      className="gname gname-card"
      style={{ top: props.top, height: props.height }}
      data-row={card.id}
      data-hovered={props.hovered || undefined}
      data-open={props.open || undefined}
      aria-busy={props.busy || undefined}
      tabIndex={props.reachable ? 0 : -1}
    >
      <span {...gridRoles.cell} className={`gname-lamp lamp lamp-size-s lamp-${card.lamp}`}>
        <LampShape lamp={card.lamp} />
        <span className="lamp-word">{words.lamp[card.lamp]}</span>
      </span>
      <span {...gridRoles.cell} className="gname-title" title={`${card.code} ${card.title}`.trim()}>
        {card.code && <span className="gname-code num">{card.code}</span>}
        <span className="gname-words">{withoutSample(card.title) || words.untitled}</span>
        {props.change && <Change change={props.change} />}
        {isSample(card) && <span className="gname-sample">{words.sample}</span>}
        <Lagged card={card} words={words} />
        {card.openProblems > 0 && <Problems count={card.openProblems} words={words} />}
        {props.people.length > 0 && <People people={props.people} t={t} />}
      </span>
      <span {...gridRoles.cell} className="gname-unit" title={unit?.name}>
        {unit ? unit.shortName : <span className="unclear">{words.unclear}</span>}
      </span>
      <span {...gridRoles.cell} className="gname-due num">
        {card.due ? words.due(card.due) : <span className="unclear">{words.unclear}</span>}
      </span>
    </div>
  )
})

export interface RowChange {
  /** What there is room for. */
  readonly short: string
  readonly spoken: string
}

function Change({ change: { short, spoken } }: { change: RowChange }) {
  return (
    <span className="gname-change num" title={spoken}>
      <span aria-hidden="true">{short}</span>
      <span className="ui-hidden">{spoken}</span>
    </span>
  )
}

/** LAMP-5: kept for good once a card was red; while it is red its lamp says more. */
function Lagged({ card, words }: { card: CardView; words: RowWords }) {
  if (!card.lagged || card.lagged.days === 0 || card.lamp === 'red') return null
  return <span className="gname-lagged num">{words.lagged(card.lagged.days)}</span>
}

function Problems({ count, words }: { count: number; words: RowWords }) {
  return (
    <span className="gname-problems num" title={words.problems(count)}>
      <Icon name="alert" size={12} />
      <span aria-hidden="true">{count}</span>
      <span className="ui-hidden">{words.problems(count)}</span>
    </span>
  )
}
