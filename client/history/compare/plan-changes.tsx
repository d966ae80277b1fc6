import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import { CalendarDate } from '../../../shared/calendar/date.ts'
import type { PlanChange } from '../../../shared/history/compare.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { figureWords } from '../../card/words/number-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { EmptyState, Tag } from '../../ui/index.ts'
import { OldNew } from './target-changes.tsx'

/** What of the plan itself is different: areas, units, targets and the rules. */
export function PlanChanges({ changes }: { changes: readonly PlanChange[] }) {
  const { t } = useTranslation(['history', 'plan', 'card'])
  const plan = useBoard(view => view.plan)
  if (changes.length === 0)
    return <EmptyState icon="check" title={t('compare.noPlan')} hint={t('compare.nothingHint')} />
  return (
    <table className="compare-table">
      <thead>
        <tr>
          <th scope="col">{t('column.entry')}</th>
          <th scope="col">{t('column.changes')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(change => (
          <tr key={change.key}>
            <th scope="row">
              {nameOf(change, plan)}
              <p className="compare-of">
                {t([`history:collection.${change.key.split('/')[0]}`, 'history:collection.other'])}
                {change.before === null && <Tag tone="brand">{t('fate.added')}</Tag>}
                {change.after === null && <Tag tone="alert">{t('fate.deleted')}</Tag>}
              </p>
            </th>
            <td>
              {summaryOf(t, change)}
              <dl className="compare-fields">
                {change.values.map(({ key, before, after }) => (
                  <div key={key}>
                    <dt>
                      {t([`plan:field.${key}`, `history:planField.${key}`, 'history:planField.other'], {
                        key,
                      })}
                    </dt>
                    <dd>
                      <OldNew before={said(t, before)} after={said(t, after)} none={t('empty')} />
                    </dd>
                  </div>
                ))}
              </dl>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What an entry is called: a report by its target, anything without a name by its id. */
function nameOf({ key, before, after }: PlanChange, plan: PlanView): string {
  const { name, indicator, targetId } = (after ?? before ?? {}) as Record<string, unknown>
  const target = plan.targets.find(one => one.id === targetId)?.indicator
  const known = [name, indicator, target].find(one => typeof one === 'string')
  return typeof known === 'string' ? known : (key.split('/')[1] ?? '')
}

/** Of a new report its figure; of another new entry its name says enough. */
function summaryOf(t: TFunction, { before, after }: PlanChange): string {
  if (before !== null) return ''
  const { value, asOf } = (after ?? {}) as Record<string, unknown>
  const day = CalendarDate.safeParse(asOf).data
  return typeof value === 'number' && day
    ? t('history:reported', { value: figureWords(value), day: dateWords(t, day) })
    : ''
}

function said(t: TFunction, value: unknown): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return t(value ? 'history:yes' : 'history:no')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
