import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import { Lamp } from '../../card/lamp.tsx'
import { isSample } from '../../card/sample/is-sample.ts'
import { withoutSample } from '../../card/sample/without-sample.ts'
import { Unclear } from '../../card/unclear.tsx'
import { UnitName } from '../../card/unit-name.tsx'
import type { Presence } from '../../live/contract.ts'
import { Icon } from '../../ui/index.ts'
import { dueWords } from './due-words.ts'
import { gridRoles, rowRole } from './grid-roles.ts'
import { People } from './people.tsx'

export interface CardNameRowProps {
  readonly card: CardView
  readonly plan: PlanView
  readonly year: number
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
}

/** GANTT-1: what a card's row says left of the map: how it stands, what it is, who leads it, when it is due. */
export const CardNameRow = memo(function CardNameRow(props: CardNameRowProps) {
  const { card, plan, t, year } = props
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
      <span {...gridRoles.cell} className="gname-lamp">
        <Lamp lamp={card.lamp} size="s" withWord />
      </span>
      <span {...gridRoles.cell} className="gname-title" title={`${card.code} ${card.title}`.trim()}>
        <span className="gname-code num">{card.code}</span>
        <span className="gname-words">{withoutSample(card.title) || t('card:untitled')}</span>
        {isSample(card) && <span className="gname-sample">{t('card:sample')}</span>}
        <Lagged card={card} t={t} />
        {card.openProblems > 0 && (
          <span className="gname-problems num" title={t('gantt:row.problems', { count: card.openProblems })}>
            <Icon name="alert" size={12} />
            <span aria-hidden="true">{card.openProblems}</span>
            <span className="ui-hidden">{t('gantt:row.problems', { count: card.openProblems })}</span>
          </span>
        )}
        {props.people.length > 0 && <People people={props.people} t={t} />}
      </span>
      <span {...gridRoles.cell} className="gname-unit">
        <UnitName unit={unit} />
      </span>
      <span {...gridRoles.cell} className="gname-due num">
        {card.due ? dueWords(t, card.due, year) : <Unclear />}
      </span>
    </div>
  )
})

/** LAMP-5: kept for good once a card was red; while it is red its lamp says more. */
function Lagged({ card, t }: { card: CardView; t: TFunction }) {
  if (!card.lagged || card.lagged.days === 0 || card.lamp === 'red') return null
  return <span className="gname-lagged num">{t('card:lagged.short', { days: card.lagged.days })}</span>
}
