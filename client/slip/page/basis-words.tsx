import { useTranslation } from 'react-i18next'
import type { SlipBasis } from '../../../shared/slip/slip.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import './slip-paper.css'

/** On what a letter is founded: the lamp in words, since when, and the frozen board anybody can check it against. */
export function BasisWords({ basis }: { basis: SlipBasis }) {
  const { t } = useTranslation(['slip', 'card'])
  const year = useYear()
  const { words, since, snapshot } = basis
  return (
    <div className="slip-basis">
      <p>{words || t('basis.none')}</p>
      <p className="slip-basis-facts num">
        {since && <span>{t('basis.since', { date: dateWords(t, since, year) })}</span>}
        {snapshot ? (
          <span title={snapshot.sha256}>
            {t('basis.snapshot', { date: dateWords(t, snapshot.day, year) })}
            <code>{snapshot.sha256.slice(0, 12)}</code>
          </span>
        ) : (
          <span>{t('basis.noSnapshot')}</span>
        )}
      </p>
    </div>
  )
}
