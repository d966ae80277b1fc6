import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/meeting/view.ts'
import { useBoard } from '../../live/hooks.ts'
import { UnitName } from '../unit-name.tsx'
import { useYear } from '../use-year.ts'
import { dateWords } from '../words/date-words.ts'
import { DecisionActs } from './decision-acts.tsx'
import './decision.css'
import { DecisionState } from './decision-state.tsx'
import { DecisionTrail } from './decision-trail.tsx'

/** 议定事项, and after its confirmation 交办事项: what, who, by when, where it stands, its trail and what one may do now. */
export function DecisionItem({ decision, open = false }: { decision: DecisionView; open?: boolean }) {
  const { t } = useTranslation('meeting')
  const meeting = useBoard(view => view.meetings.find(one => one.id === decision.meetingId)?.head.title ?? '')
  return (
    <article className="decision">
      <p className="decision-what">{decision.what}</p>
      <DecisionFacts decision={decision} />
      <details className="decision-more" open={open || undefined}>
        <summary>
          {t('slip.trail', { n: decision.steps.length + 1 })}
          <span>
            {decision.number === null ? meeting : t('slip.ofMeeting', { meeting, n: decision.number })}
          </span>
        </summary>
        <DecisionTrail decision={decision} />
      </details>
      <DecisionActs decision={decision} />
    </article>
  )
}

/** 牵头、配合、时限、议定人 in one line. */
export function DecisionFacts({ decision }: { decision: DecisionView }) {
  const { t } = useTranslation(['meeting', 'card'])
  const plan = useBoard(view => view.plan)
  const year = useYear()
  const support = decision.supportUnitIds.map(id => plan.unitById.get(id)?.shortName ?? '').filter(Boolean)
  return (
    <p className="decision-facts">
      <DecisionState decision={decision} />
      <span>
        {t('slip.lead')}{' '}
        <UnitName unit={decision.leadUnitId ? plan.unitById.get(decision.leadUnitId) : null} />
      </span>
      {support.length > 0 && <span>{t('slip.support', { units: support.join(t('comma')) })}</span>}
      <span className="num">
        {decision.due ? t('slip.due', { date: dateWords(t, decision.due, year) }) : t('slip.noDue')}
      </span>
      {decision.decidedBy && <span>{t('slip.decidedBy', { name: decision.decidedBy })}</span>}
    </p>
  )
}
