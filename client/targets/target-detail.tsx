import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayPlan } from '../../shared/access/plan-matrix.ts'
import type { TargetView } from '../../shared/board/view.ts'
import { Unclear } from '../card/unclear.tsx'
import { dateWords } from '../card/words/date-words.ts'
import { unitWords } from '../card/words/figure-words.ts'
import { figureWords } from '../card/words/number-words.ts'
import { periodBasisWords } from '../card/words/period-words.ts'
import { useBoard, useSession } from '../live/hooks.ts'
import { Button } from '../ui/index.ts'
import { ReportDialog } from './report-dialog.tsx'
import { ReportHistory } from './report-history.tsx'
import { TargetCards } from './target-cards.tsx'
import { warningKey } from './warning-key.ts'

/** The clause word for word, how the figure is found, what to mind, who reports it, the cards behind it. */
export function TargetDetail({ view }: { view: TargetView }) {
  const { t } = useTranslation(['targets', 'card'])
  const { member } = useSession()
  const units = useBoard(board => board.plan.unitById)
  const [reporting, setReporting] = useState(false)
  const { target } = view
  const unit = target.reporting.unitId ? units.get(target.reporting.unitId) : null
  const mayReport = mayPlan(member, 'report', 'reports', target)
  return (
    <div className="target-detail">
      <figure className="target-clause">
        <blockquote>{target.source.text}</blockquote>
        <figcaption>{target.source.where}</figcaption>
      </figure>
      <dl>
        <dt>{t('detail.period')}</dt>
        <dd className="num">{periodBasisWords(t, target)}</dd>
        {target.note && (
          <>
            <dt>{t('detail.note')}</dt>
            <dd>{target.note}</dd>
          </>
        )}
        <dt>{t('detail.measured')}</dt>
        <dd>{t(`measured.${target.measurement.by}`)}</dd>
        <dt>{t('detail.reporting')}</dt>
        <dd>
          {unit ? unit.name : <Unclear />}
          {t('detail.every', { every: t(`every.${target.reporting.every}`) })}
        </dd>
        <Parts view={view} />
        {view.warnings.length > 0 && (
          <>
            <dt>{t('detail.warnings')}</dt>
            <dd>{view.warnings.map(key => t(`warning.${warningKey(key)}.long`)).join(t('semicolon'))}</dd>
          </>
        )}
        <ReportHistory target={target} />
      </dl>
      <TargetCards view={view} />
      {mayReport && (
        <Button size="s" icon="edit" onClick={() => setReporting(true)}>
          {t('report.open')}
        </Button>
      )}
      {reporting && <ReportDialog view={view} onClose={() => setReporting(false)} />}
    </div>
  )
}

/** TGT-6 分解: the parts by unit or place and by period. */
function Parts({ view: { target } }: { view: TargetView }) {
  const { t } = useTranslation('targets')
  const units = useBoard(board => board.plan.unitById)
  if (target.parts.length === 0) return null
  const words = target.parts.map(part => {
    const who = part.place ?? (part.unitId ? units.get(part.unitId)?.shortName : undefined)
    const until = part.until && dateWords(t, part.until)
    return `${[who, until].filter(Boolean).join(' ')} ${figureWords(part.value)}${unitWords(t, target)}`
  })
  return (
    <>
      <dt>{t('detail.parts')}</dt>
      <dd className="num">{words.join(t('semicolon'))}</dd>
    </>
  )
}
