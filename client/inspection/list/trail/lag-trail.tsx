import { useTranslation } from 'react-i18next'
import type { LagRow } from '../../../../shared/inspection/lag.ts'
import { severityOf } from '../../../../shared/inspection/severity.ts'
import { RecentChanges } from './recent-changes.tsx'
import { TrailProblems } from './trail-problems.tsx'
import { TrailPromises } from './trail-promises.tsx'
import { TrailReplans } from './trail-replans.tsx'

/** SLIP-4 来龙去脉: how bad and made up of what, who changed what, what moved, what was promised and what stands in its way. */
export function LagTrail({ row }: { row: LagRow }) {
  const { t } = useTranslation('inspection')
  const { total, terms } = severityOf(row)
  return (
    <div className="lag-trail">
      <p className="lag-severity num">
        {t('severity.sum', {
          total,
          terms: terms.map(term => t(`severity.${term.key}`, { ...term })).join(t('severity.plus')),
        })}
      </p>
      <div className="lag-trail-parts">
        <RecentChanges card={row.card} />
        <TrailPromises promises={row.promises} />
        <TrailReplans card={row.card} />
        <TrailProblems card={row.card} />
      </div>
    </div>
  )
}
