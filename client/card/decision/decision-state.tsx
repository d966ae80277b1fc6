import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/meeting/view.ts'
import type { SlipState } from '../../../shared/slip/slip-state.ts'
import { Tag } from '../../ui/index.ts'

const tones: Readonly<Record<SlipState, 'plain' | 'outline' | 'brand' | 'alert'>> = {
  provisional: 'outline',
  withdrawn: 'plain',
  issued: 'brand',
  signed: 'brand',
  working: 'brand',
  reported: 'brand',
  returned: 'alert',
  checking: 'brand',
  cleared: 'plain',
}

/** Where it stands, and beside it that it is late. */
export function DecisionState({ decision }: { decision: DecisionView }) {
  const { t } = useTranslation('meeting')
  return (
    <span className="decision-state">
      <Tag tone={tones[decision.state]}>{t(`slip.state.${decision.state}`)}</Tag>
      {decision.overdue && <Tag tone="alert">{t('slip.overdue', { n: -(decision.daysLeft ?? 0) })}</Tag>}
    </span>
  )
}
