import { useTranslation } from 'react-i18next'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { quietDays, severityWeights } from '../../../shared/inspection/severity.ts'
import { Button, Popover } from '../../ui/index.ts'

/** How many, how many of them silent or with broken promises, and how they are put in order. */
export function LagSums({ shown, total }: { shown: readonly LagRow[]; total: number }) {
  const { t } = useTranslation('inspection')
  const quiet = shown.filter(row => row.staleDays === null || row.staleDays > quietDays).length
  const broken = shown.filter(row => row.promises.some(one => one.outcome === 'broken')).length
  return (
    <div className="inspect-sums">
      <p aria-live="polite">
        <strong className="num">{t('sums.shown', { n: shown.length })}</strong>
        {shown.length < total && <span className="num">{t('sums.of', { n: total })}</span>}
        {quiet > 0 && <span className="num">{t('sums.quiet', { n: quiet })}</span>}
        {broken > 0 && <span className="inspect-alert num">{t('sums.broken', { n: broken })}</span>}
      </p>
      <Popover
        label={t('order.title')}
        trigger={
          <Button size="s" kind="ghost" icon="sort">
            {t('order.name')}
          </Button>
        }
      >
        <HowItIsMade />
      </Popover>
    </div>
  )
}

function HowItIsMade() {
  const { t } = useTranslation('inspection')
  return (
    <div className="inspect-how">
      <h2>{t('order.title')}</h2>
      <p>{t('order.lead')}</p>
      <ul>
        {Object.entries(severityWeights).map(([key, weight]) => (
          <li key={key} className="num">
            {t(`order.${key}`, weight)}
          </li>
        ))}
      </ul>
    </div>
  )
}
