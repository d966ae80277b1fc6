import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Slip } from '../../../shared/slip/slip.ts'
import { UnitName } from '../../card/unit-name.tsx'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { SlipMark } from '../../slip/slip-mark.tsx'
import { slipAddress } from '../../slip/slip-paths.ts'
import { DaysLeft, SlipStanding } from '../../slip/slip-standing.tsx'

export function SlipsTable({ slips }: { slips: readonly Slip[] }) {
  const { t } = useTranslation('inspection')
  return (
    <table className="inspect-table">
      <thead>
        <tr>
          <th scope="col">{t('slips.kind')}</th>
          <th scope="col">{t('slips.number')}</th>
          <th scope="col">{t('slips.matter')}</th>
          <th scope="col">{t('slips.unit')}</th>
          <th scope="col">{t('slips.state')}</th>
          <th scope="col">{t('slips.issued')}</th>
          <th scope="col">{t('slips.due')}</th>
        </tr>
      </thead>
      <tbody>
        {slips.map(slip => (
          <SlipLine key={slip.id} slip={slip} />
        ))}
      </tbody>
    </table>
  )
}

function SlipLine({ slip }: { slip: Slip }) {
  const { t } = useTranslation(['inspection', 'card'])
  const year = useYear()
  const { campaign } = useSession()
  const unit = useBoard(view => view.plan.unitById.get(slip.unitId))
  return (
    <tr>
      <td>
        <SlipMark kind={slip.kind} colour={slip.colour} />
      </td>
      <td className="num">{slip.number ?? <span className="inspect-soft">{t('slips.noNumber')}</span>}</td>
      <th scope="row">
        <Link to={slipAddress(campaign, slip.id)} className="inspect-card-link" title={slip.title}>
          {slip.title}
        </Link>
      </th>
      <td>
        <UnitName unit={unit} />
      </td>
      <td>
        <SlipStanding slip={slip} />
      </td>
      <td className="num">{slip.issuedOn ? dateWords(t, slip.issuedOn, year) : '—'}</td>
      <td className="num">
        {slip.due ? dateWords(t, slip.due, year) : t('slips.noDue')}{' '}
        {!slip.overdue && slip.daysLeft !== null && (
          <span className="inspect-soft">
            <DaysLeft days={slip.daysLeft} />
          </span>
        )}
      </td>
    </tr>
  )
}
