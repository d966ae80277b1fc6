import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../shared/board/view.ts'
import { useYear } from '../card/use-year.ts'
import { dateWords } from '../card/words/date-words.ts'
import { unitWords } from '../card/words/figure-words.ts'
import { figureWords } from '../card/words/number-words.ts'

/**
 * Where it stands: 已核N（申报M） from cards, and beside it what was reported by hand with its as-of day; a stale report says so
 * and drives nothing (TGT-3).
 */
export function CurrentFigure({ view }: { view: TargetView }) {
  const { t } = useTranslation('targets')
  const { rollup, report, target } = view
  if (!rollup && !report)
    return (
      <span className="targets-none">{target.opening ? <Opening view={view} /> : t('current.none')}</span>
    )
  return (
    <>
      {rollup && (
        <span className="targets-current num">
          {target.measurement.by === 'money'
            ? t('current.money', { value: figureWords(rollup.verified), unit: rollup.unit })
            : t('current.verified', { n: figureWords(rollup.verified), unit: rollup.unit })}
          {rollup.claimed > 0 && <span>{t('current.claimed', { n: figureWords(rollup.claimed) })}</span>}
        </span>
      )}
      {rollup && target.opening && (
        <span className="targets-note">
          <Opening view={view} />
        </span>
      )}
      {report && <Report view={view} />}
    </>
  )
}

function Report({ view }: { view: TargetView }) {
  const { t } = useTranslation('targets')
  const year = useYear()
  const { report, rollup, target } = view
  if (!report) return null
  const value = t('amount', { value: figureWords(report.value), unit: unitWords(t, target) })
  return (
    <>
      <span className={rollup ? 'targets-note num' : 'targets-current num'}>
        {rollup ? t('current.reportedBeside', { value }) : value}
      </span>
      <span className="targets-note num" title={report.source}>
        {t(report.stale ? 'current.stale' : 'current.asOf', { date: dateWords(t, report.asOf, year) })}
        {report.sample && t('current.sample')}
      </span>
    </>
  )
}

function Opening({ view: { target } }: { view: TargetView }) {
  const { t } = useTranslation('targets')
  const { opening } = target
  if (!opening) return null
  return t('current.opening', {
    value: figureWords(opening.value),
    unit: unitWords(t, target),
    date: dateWords(t, opening.asOf),
  })
}
