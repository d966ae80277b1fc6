import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { UnitName } from '../../../card/unit-name.tsx'
import { useBoard } from '../../../live/hooks.ts'
import { Tag } from '../../../ui/index.ts'

/** What stands in its way and is not closed. */
export function TrailProblems({ card }: { card: CardView }) {
  const { t } = useTranslation(['inspection', 'card'])
  const plan = useBoard(view => view.plan)
  const open = card.problems.filter(problem => problem.state !== 'closed')
  return (
    <section>
      <h3>{t('trail.problems')}</h3>
      {open.length === 0 && <p className="inspect-soft">{t('trail.noProblems')}</p>}
      <ol className="lag-changes">
        {open.map(problem => (
          <li key={problem.id}>
            <p className="inspect-soft num">
              <Tag>{t(`card:problem.kind.${problem.kind}`)}</Tag>{' '}
              {t('trail.problemAge', { n: problem.ageDays })}{' '}
              {problem.askedUnitId && <UnitName unit={plan.unitById.get(problem.askedUnitId)} />}
            </p>
            <p>{problem.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
