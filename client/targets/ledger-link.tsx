import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TargetView } from '../../shared/board/view.ts'
import type { Target } from '../../shared/target/target.ts'

/** The cards behind a target, as the ledger filtered the way the target counts. */
export function LedgerLink({ view }: { view: TargetView }) {
  const { t } = useTranslation('targets')
  const { measurement } = view.target
  if (measurement.by === 'reported') return null
  const cards = view.rollup?.cardIds.length ?? 0
  if (cards === 0) return <span className="targets-none">{t('cardsBehind', { n: 0 })}</span>
  return (
    <Link to={{ pathname: '../ledger', search: ledgerSearch(view.target) }} relative="path">
      {t('cardsBehind', { n: cards })}
    </Link>
  )
}

/** What of the measurement the shared filter can say: classes, list, area. */
export function ledgerSearch({ measurement, areaId }: Target): string {
  if (measurement.by === 'reported') return areaId ? `?area=${areaId}` : ''
  const { workflowIds, listId, areaId: countedArea } = measurement.where
  const query = new URLSearchParams()
  if (workflowIds) query.set('class', workflowIds.join(','))
  if (listId) query.set('list', listId)
  if (countedArea) query.set('area', countedArea)
  if (measurement.by === 'cards') query.set('sort', 'stage')
  return `?${query}`
}
