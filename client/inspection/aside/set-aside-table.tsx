import { useTranslation } from 'react-i18next'
import type { SetAside } from '../../../shared/inspection/set-aside.ts'
import { UnitName } from '../../card/unit-name.tsx'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { whoWords } from '../../card/words/who-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Tag } from '../../ui/index.ts'
import { CardLink } from './card-link.tsx'

/** 调出: how, why, who approved it and when. */
export function SetAsideTable({ rows }: { rows: readonly SetAside[] }) {
  const { t } = useTranslation(['inspection', 'card'])
  const year = useYear()
  const plan = useBoard(view => view.plan)
  const howWords = ({ what }: SetAside) =>
    what.kind === 'side'
      ? t(`card:side.${what.state}`)
      : t('aside.leftList', { list: plan.lists.find(list => list.id === what.listId)?.name ?? what.listId })
  return (
    <table className="inspect-table">
      <thead>
        <tr>
          <th scope="col">{t('aside.what')}</th>
          <th scope="col">{t('aside.card')}</th>
          <th scope="col">{t('aside.unit')}</th>
          <th scope="col">{t('aside.reason')}</th>
          <th scope="col">{t('aside.approved')}</th>
          <th scope="col">{t('aside.on')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={`${row.card.id} ${howWords(row)} ${row.on}`}>
            <td>
              <Tag tone="outline">{howWords(row)}</Tag>
            </td>
            <th scope="row">
              <CardLink card={row.card} />
            </th>
            <td>
              <UnitName unit={row.card.leadUnitId ? plan.unitById.get(row.card.leadUnitId) : null} />
            </td>
            <td>{row.reason || <span className="inspect-soft">{t('aside.noReason')}</span>}</td>
            <td>
              {row.approvedBy ? (
                whoWords(t, row.approvedBy, plan)
              ) : (
                <span className="inspect-soft">{t('aside.noApprover')}</span>
              )}
            </td>
            <td className="num">{row.on ? dateWords(t, row.on, year) : t('aside.undated')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
