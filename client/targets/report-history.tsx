import { useTranslation } from 'react-i18next'
import type { Target } from '../../shared/target/target.ts'
import { dateWords } from '../card/words/date-words.ts'
import { unitWords } from '../card/words/figure-words.ts'
import { figureWords } from '../card/words/number-words.ts'
import { useBoard } from '../live/hooks.ts'

/** Every figure ever reported, newest first; none replaces another (TGT-3). */
export function ReportHistory({ target }: { target: Target }) {
  const { t } = useTranslation('targets')
  const reports = useBoard(view => view.plan.reports)
  const own = reports.filter(one => one.targetId === target.id).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))
  if (own.length === 0) return null
  return (
    <>
      <dt>{t('detail.reports')}</dt>
      <dd>
        <ol className="target-reports">
          {own.map(one => (
            <li key={one.id} className="num">
              {t('report.line', {
                value: figureWords(one.value),
                unit: unitWords(t, target),
                date: dateWords(t, one.asOf),
                by: one.byName,
                source: one.source,
              })}
            </li>
          ))}
        </ol>
      </dd>
    </>
  )
}
