import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import { useLook, useLookBack } from '../../live/history-context.tsx'
import { useBoard } from '../../live/hooks.ts'
import { IconButton } from '../../ui/index.ts'
import { looksBack } from './looks-back.ts'
import type { View } from './views.ts'

/** Beside the day: to the day before, from where the time line leads further back; pressed again, back to today (HIST-1). */
export function LookBackButton({ view }: { view: View | null }) {
  const { t } = useTranslation('app')
  const today = useBoard(board => board.today)
  const isPast = useLookBack().kind !== 'present'
  const look = useLook()
  if (!looksBack(view)) return null
  return (
    <IconButton
      icon="history"
      label={t(isPast ? 'backToToday' : 'lookBack')}
      onClick={() => look(isPast ? null : addDays(today, -1))}
    />
  )
}
