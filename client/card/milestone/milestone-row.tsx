import { useTranslation } from 'react-i18next'
import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import { Tag } from '../../ui/index.ts'
import { FieldPeople } from '../panel/field-people.tsx'
import { LostNotice } from '../panel/lost-notice.tsx'
import { PlanDateText } from '../plan-date-text.tsx'
import { Unclear } from '../unclear.tsx'
import { useYear } from '../use-year.ts'
import { dateWords, planDateWords } from '../words/date-words.ts'
import { MilestoneActs } from './milestone-acts.tsx'

export function MilestoneRow({ card, one }: { card: CardView; one: MilestoneView }) {
  const field = `claim:${one.stage.id}`
  return (
    <tr data-field={field}>
      <th scope="row">
        {one.stage.name}
        <FieldPeople card={card.id} field={field} />
      </th>
      <td>
        <Planned one={one} />
      </td>
      <td>
        <Clock card={card} one={one} />
      </td>
      <td>
        <Actual one={one} />
        <LostNotice card={card} field={field} />
      </td>
      <td className="milestones-acts">
        <State one={one} />
        <MilestoneActs card={card} one={one} />
      </td>
    </tr>
  )
}

/** CARD-4: the baseline stays readable, struck out, above the date that holds now. */
function Planned({ one }: { one: MilestoneView }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const moved = one.baseline && one.planned && !samePlan(one.baseline, one.planned)
  return (
    <>
      {moved && one.baseline && (
        <del className="num" title={t('milestone.baseline')}>
          {planDateWords(t, one.baseline, year)}
        </del>
      )}
      {one.planned ? <PlanDateText date={one.planned} year={year} /> : one.clock ? null : <Unclear />}
      {one.percent !== null && (
        <span className="milestones-note num">{t('milestone.percent', { n: one.percent })}</span>
      )}
    </>
  )
}

/** CARD-3: what the clock says, from which event, and the other date when the plan and the fact differ. */
function Clock({ card, one }: { card: CardView; one: MilestoneView }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const { clock } = one
  if (!clock) return <span className="milestones-note">—</span>
  const from = card.milestones.find(other => other.stage.id === clock.from)?.stage.name ?? ''
  const other = clock.plannedDue && clock.plannedDue !== clock.due ? clock.plannedDue : null
  return (
    <>
      <time className="num" dateTime={clock.due}>
        {dateWords(t, clock.due, year)}
      </time>
      <span className="milestones-note">{t(`clock.${clock.basis}`, { from })}</span>
      {other && (
        <span className="milestones-note num">{t('clock.byPlan', { date: dateWords(t, other, year) })}</span>
      )}
    </>
  )
}

function Actual({ one }: { one: MilestoneView }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const date = one.verified?.date ?? one.claimed?.date
  if (!date) return <span className="milestones-note">—</span>
  return (
    <>
      <time className="num" dateTime={date}>
        {dateWords(t, date, year)}
      </time>
      {one.claimed?.late && (
        <Tag tone="outline" title={t('milestone.backfilledHint')}>
          {t('milestone.backfilled')}
        </Tag>
      )}
      {(one.verified?.by ?? one.claimed?.by) && (
        <span className="milestones-note">{one.verified?.by.name ?? one.claimed?.by?.name}</span>
      )}
    </>
  )
}

function State({ one }: { one: MilestoneView }) {
  const { t } = useTranslation('card')
  switch (one.state) {
    case 'done':
      return <Tag tone="brand">{t('milestone.verified')}</Tag>
    case 'awaiting-check':
      return <Tag tone="outline">{t('milestone.claimed')}</Tag>
    case 'overdue':
      return <span className="milestones-late num">{t('milestone.late', { days: one.daysLate })}</span>
    case 'due-soon':
      return <span className="milestones-soon">{t('milestone.soon')}</span>
    case 'ahead':
      return <span className="milestones-note">{t('milestone.ahead')}</span>
    case 'undated':
      return null
  }
}

const samePlan = (a: { date: string; precision: string }, b: { date: string; precision: string }) =>
  a.date === b.date && a.precision === b.precision
