import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { MeetingId } from '../../shared/ids.ts'
import { EmptyState } from '../ui/index.ts'
import { Console } from './console/console.tsx'
import { Cancelled } from './minutes/cancelled.tsx'
import { MinutesPage } from './minutes/minutes-page.tsx'
import { ToIndex } from './parts/to-index.tsx'
import { PlannedMeeting } from './plan/planned-meeting.tsx'
import { useMeeting } from './use-meeting.ts'

/** A meeting as its state has it: prepared, held, written up. The minutes can be read while it still runs. */
export function MeetingRoute({ minutes = false }: { minutes?: boolean }) {
  const { t } = useTranslation('meeting')
  const id = MeetingId.safeParse(useParams().meeting)
  const meeting = useMeeting(id.success ? id.data : null)
  if (!meeting)
    return (
      <EmptyState
        icon="search"
        title={t('page.missing')}
        hint={t('page.missingHint')}
        action={<ToIndex words={t('page.all')} />}
      />
    )
  if (minutes) return <MinutesPage key={meeting.id} meeting={meeting} />
  switch (meeting.state.kind) {
    case 'planned':
      return <PlannedMeeting key={meeting.id} meeting={meeting} />
    case 'cancelled':
      return <Cancelled meeting={meeting} state={meeting.state} />
    case 'open':
      return <Console key={meeting.id} meeting={meeting} />
    case 'closed':
    case 'signed':
      return <MinutesPage key={meeting.id} meeting={meeting} />
  }
}
