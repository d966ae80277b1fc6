import { useTranslation } from 'react-i18next'

const lines = ['line', 'claimed', 'total', 'expected', 'forecast'] as const

/** What each kind of line says, once for every burn-up on the page. */
export function LineKey() {
  const { t } = useTranslation('history')
  return (
    <ul className="line-key">
      {lines.map(kind => (
        <li key={kind}>
          <svg width="26" height="10" aria-hidden="true">
            {kind === 'claimed' ? (
              <rect className="burn-claimed" width="26" height="10" />
            ) : (
              <path className={`burn-${kind}`} d="M0 5H26" />
            )}
          </svg>
          {t(`trend.key.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
