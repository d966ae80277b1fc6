import { useTranslation } from 'react-i18next'
import type { Promised } from '../../../../shared/inspection/lag.ts'
import { PromiseLine } from '../promise-line.tsx'

/** All that was decided and promised, newest first, in the words it was said in. */
export function TrailPromises({ promises }: { promises: readonly Promised[] }) {
  const { t } = useTranslation('inspection')
  return (
    <section>
      <h3>{t('trail.promises')}</h3>
      {promises.length === 0 && <p className="inspect-soft">{t('row.noPromise')}</p>}
      <ol className="lag-changes">
        {promises.map(one => (
          <li key={one.kind === 'decision' ? one.decision.id : `${one.at}${one.text}`}>
            <PromiseLine one={one} />
            <p>{one.kind === 'decision' ? one.decision.what : one.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
