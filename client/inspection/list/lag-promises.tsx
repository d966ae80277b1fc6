import { useTranslation } from 'react-i18next'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { VisuallyHidden } from '../../ui/index.ts'
import { PromiseLine } from './promise-line.tsx'

const shownAtOnce = 2

/** The newest of what was decided and promised; a broken one first, for that is what one looks for. */
export function LagPromises({ row }: { row: LagRow }) {
  const { t } = useTranslation('inspection')
  const dated = row.promises.filter(one => one.outcome !== 'undated' && one.outcome !== 'moved')
  const first = [
    ...dated.filter(one => one.outcome === 'broken'),
    ...dated.filter(one => one.outcome !== 'broken'),
  ]
  const rest = row.promises.length - Math.min(first.length, shownAtOnce)
  if (row.promises.length === 0)
    return (
      <p className="lag-promises inspect-soft">
        <span aria-hidden="true">—</span>
        <VisuallyHidden>{t('row.noPromise')}</VisuallyHidden>
      </p>
    )
  return (
    <div className="lag-promises">
      {first.slice(0, shownAtOnce).map(one => (
        <PromiseLine key={one.kind === 'decision' ? one.decision.id : `${one.at}${one.text}`} one={one} />
      ))}
      {rest > 0 && <p className="inspect-soft num">{t('row.morePromises', { n: rest })}</p>}
    </div>
  )
}
