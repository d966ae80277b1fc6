import { useTranslation } from 'react-i18next'
import type { LetterState, Slip } from '../../shared/slip/slip.ts'
import { Tag } from '../ui/index.ts'

const tones: Readonly<Record<LetterState, 'plain' | 'outline' | 'brand' | 'alert'>> = {
  draft: 'outline',
  issued: 'brand',
  signed: 'brand',
  working: 'brand',
  reported: 'brand',
  returned: 'alert',
  checking: 'brand',
  cleared: 'plain',
  withdrawn: 'plain',
}

/** Where a letter stands, and beside it what is late and what was asked. */
export function SlipStanding({ slip }: { slip: Slip }) {
  const { t } = useTranslation('slip')
  return (
    <span className="slip-standing">
      <Tag tone={tones[slip.state]}>{t(`state.${slip.state}`)}</Tag>
      {slip.overdue && <Tag tone="alert">{t('overdue', { n: -(slip.daysLeft ?? 0) })}</Tag>}
      {slip.unsigned && <Tag tone="alert">{t('unsigned')}</Tag>}
      {slip.pendingExtension && <Tag tone="outline">{t('pendingExtension')}</Tag>}
      {slip.pendingCase && <Tag tone="outline">{t('pendingCase')}</Tag>}
    </span>
  )
}

/** How many days there are; what is late is said by `SlipStanding`. */
export function DaysLeft({ days }: { days: number | null }) {
  const { t } = useTranslation('slip')
  if (days === null) return null
  if (days < 0) return <strong className="slip-late num">{t('overdue', { n: -days })}</strong>
  return <span className="num">{days === 0 ? t('dueToday') : t('daysLeft', { n: days })}</span>
}
