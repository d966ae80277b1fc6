import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../ui/index.ts'

const rows = ['1', '2', '3', '4', '5', '6']

/** The list's own places while it is asked since when. */
export function LagWaiting() {
  const { t } = useTranslation('inspection')
  return (
    <div className="inspect-scroll" aria-busy="true" role="status" aria-label={t('tab.lagging')}>
      <div className="lag-list">
        {rows.map(row => (
          <div key={row} className="lag-waiting">
            <Skeleton height={52} />
          </div>
        ))}
      </div>
    </div>
  )
}
