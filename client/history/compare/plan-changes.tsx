import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PlanChange } from '../../../shared/history/compare.ts'
import { EmptyState, Tag } from '../../ui/index.ts'
import { OldNew } from './target-changes.tsx'

/** What of the plan itself is different: areas, units, targets and the rules. */
export function PlanChanges({ changes }: { changes: readonly PlanChange[] }) {
  const { t } = useTranslation(['history', 'plan'])
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
              {nameOf(change)}
              <p className="compare-of">
                {t([`history:collection.${change.key.split('/')[0]}`, 'history:collection.other'])}
                {change.before === null && <Tag tone="brand">{t('fate.added')}</Tag>}
                {change.after === null && <Tag tone="alert">{t('fate.deleted')}</Tag>}
              </p>
            </th>
            <td>
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

/** What an entry is called; its id where it has no name. */
function nameOf({ key, before, after }: PlanChange): string {
  const entry = (after ?? before) as { name?: unknown; indicator?: unknown } | null
  if (typeof entry?.name === 'string') return entry.name
  return typeof entry?.indicator === 'string' ? entry.indicator : (key.split('/')[1] ?? '')
}

function said(t: TFunction, value: unknown): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return t(value ? 'history:yes' : 'history:no')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
