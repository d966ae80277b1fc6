import { useTranslation } from 'react-i18next'

const columns = ['lamp', 'task', 'why', 'silence', 'promises', 'slips'] as const

/** What stands in which column, for the eye; each row says of itself what it is. */
export function LagHead() {
  const { t } = useTranslation('inspection')
  return (
    <div className="lag-head lag-row" aria-hidden="true">
      <span />
      {columns.map(column => (
        <span key={column} className={`lag-head-${column}`}>
          {t(`column.${column}`)}
        </span>
      ))}
    </div>
  )
}
