import { useTranslation } from 'react-i18next'
import type { MeetingState } from '../../../shared/meeting/fields.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { EmptyState } from '../../ui/index.ts'
import { MeetingHeadLine } from '../parts/head-line.tsx'
import { ToIndex } from '../parts/to-index.tsx'

/** A meeting that was called off says why, and by whom. */
export function Cancelled(props: {
  meeting: MeetingView
  state: Extract<MeetingState, { kind: 'cancelled' }>
}) {
  const { t } = useTranslation('meeting')
  const { reason, by } = props.state
  return (
    <>
      <MeetingHeadLine meeting={props.meeting} />
      <EmptyState
        icon="close"
        title={t('cancelled.title')}
        hint={t('cancelled.hint', { name: by.name, reason })}
        action={<ToIndex words={t('page.all')} />}
      />
    </>
  )
}
