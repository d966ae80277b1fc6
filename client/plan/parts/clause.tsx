import { useTranslation } from 'react-i18next'
import type { SourceClause } from '../../../shared/plan/plan.ts'

/** The clause word for word, and where it stands; pressing it opens the whole of a long one. */
export function Clause({ clause, whole }: { clause: SourceClause | null; whole?: boolean }) {
  const { t } = useTranslation('plan')
  if (!clause || (clause.text === '' && clause.where === ''))
    return <span className="plan-unsaid">{t('noClause')}</span>
  return (
    <figure className="plan-clause" data-whole={whole || undefined}>
      <blockquote title={whole ? undefined : clause.text}>{clause.text}</blockquote>
      <figcaption>{clause.where}</figcaption>
    </figure>
  )
}
