import { useTranslation } from 'react-i18next'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { LampShape } from '../../card/lamp.tsx'
import { useYear } from '../../card/use-year.ts'
import { lampReasonWords } from '../../card/words/lamp-words.ts'

/** Every lamp that is lit, in a sentence with by how much; a person's override speaks for itself, and what it covers stays. */
export function LagWhy({ row }: { row: LagRow }) {
  const { t } = useTranslation(['inspection', 'card'])
  const year = useYear()
  const { overridden } = row.card
  return (
    <ul className="lag-why num">
      {overridden && (
        <li>{t('row.overridden', { reason: overridden.reason, by: overridden.approvedBy.name })}</li>
      )}
      {row.why.map(lamp => (
        <li key={lamp.kind} data-lamp={lamp.lamp}>
          <span
            className={`lamp lamp-${lamp.lamp} lamp-size-s`}
            role="img"
            aria-label={t(`card:lamp.${lamp.lamp}`)}
          >
            <LampShape lamp={lamp.lamp} />
          </span>
          <span>{lampReasonWords(t, lamp, year)}</span>
        </li>
      ))}
      {!overridden && row.why.length === 0 && <li className="inspect-soft">{t('row.noWhy')}</li>}
    </ul>
  )
}
