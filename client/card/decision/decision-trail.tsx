import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/meeting/view.ts'
import { useBoard } from '../../live/hooks.ts'
import { useYear } from '../use-year.ts'
import { momentWords } from '../words/moment-words.ts'
import { whoWords } from '../words/who-words.ts'

/** Every step, who took it, when and in what words. */
export function DecisionTrail({ decision }: { decision: DecisionView }) {
  const { t } = useTranslation(['meeting', 'card'])
  const plan = useBoard(view => view.plan)
  const year = useYear()
  const zone = plan.campaign.timeZone
  return (
    <ol className="decision-trail">
      <li>
        <b>{t('slip.act.record')}</b>
        <span className="decision-trail-who">
          {whoWords(t, decision.recordedBy, plan)} {momentWords(t, decision.recordedAt, zone, year)}
        </span>
      </li>
      {decision.steps.map(step => (
        <li key={`${step.at}-${step.act}`}>
          <b>{t(`slip.act.${step.act}`)}</b>
          {step.words && <span className="decision-trail-words">{step.words}</span>}
          <span className="decision-trail-who">
            {whoWords(t, step.by, plan)} {momentWords(t, step.at, zone, year)}
          </span>
        </li>
      ))}
    </ol>
  )
}
