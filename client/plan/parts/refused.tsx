import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../shared/refusal.ts'
import { refusalWords } from '../../card/words/refusal-words.ts'
import { Icon } from '../../ui/index.ts'

/** Why the server did not take it, and what to do; what still refers to an item is counted. */
export function Refused({ refusal }: { refusal: Refusal | null }) {
  const { t } = useTranslation(['plan', 'card', 'app', 'domain'])
  return (
    <div role="alert" className="plan-refused-place">
      {refusal && (
        <p className="plan-refused">
          <Icon name="alert" />
          {refusal.refused === 'still-in-use' ? inUseWords(t, refusal) : refusalWords(t, refusal)}
        </p>
      )}
    </div>
  )
}

function inUseWords(t: ReturnType<typeof useTranslation>['t'], { detail }: Refusal): string {
  if (detail.collection === 'stages') return t('plan:inUse.stage')
  const users = [
    Number(detail.cards) > 0 && t('plan:inUse.cards', { n: detail.cards }),
    Number(detail.items) > 0 && t('plan:inUse.items', { n: detail.items }),
  ].filter(Boolean)
  return t('plan:inUse.words', { users: users.join(t('plan:listComma')) })
}
