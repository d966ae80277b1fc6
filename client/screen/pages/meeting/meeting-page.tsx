import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardView } from '../../../../shared/board/view.ts'
import { yearOf } from '../../../../shared/calendar/day-number.ts'
import type { Control } from '../../../../shared/meeting/control.ts'
import type { MeetingView } from '../../../../shared/meeting/view.ts'
import { dateWords } from '../../../card/words/date-words.ts'
import { agendaNow } from '../data/agenda-now.ts'
import type { PageProps } from '../page-props.ts'
import { useWallView } from '../parts/use-wall-view.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import { AgendaList } from './agenda-list.tsx'
import { CurrentItem } from './current-item.tsx'
import { DecidedSoFar } from './decided-so-far.tsx'
import './meeting-page.css'

/** SCR-2, MEET-4: the running meeting on the wall. */
export function MeetingPage({ meeting: control }: PageProps) {
  const { t } = useTranslation(['screen', 'card'])
  const view = useWallView()
  const meeting = control ? view.meetings.find(one => one.id === control.meeting) : undefined
  if (!control || !meeting) return <NoMeeting view={view} />
  return (
    <WallSheet kind="meeting" title={meeting.head.title || t('screen:meeting.title')}>
      <Running view={view} meeting={meeting} control={control} />
    </WallSheet>
  )
}

function Running({ view, meeting, control }: { view: BoardView; meeting: MeetingView; control: Control }) {
  const now = useMemo(() => agendaNow(meeting, control), [meeting, control])
  return (
    <div className="meeting">
      <AgendaList now={now} control={control} />
      <CurrentItem view={view} now={now} control={control} />
      <DecidedSoFar now={now} />
    </div>
  )
}

function NoMeeting({ view }: { view: BoardView }) {
  const { t } = useTranslation(['screen', 'card'])
  const planned = (view.meetings ?? [])
    .filter(({ state, head }) => state.kind === 'planned' && head.on >= view.today)
    .sort((a, b) => (a.head.on + a.head.time < b.head.on + b.head.time ? -1 : 1))
  const next = planned[0]?.head
  return (
    <WallSheet kind="meeting" title={t('screen:meeting.title')}>
      {next ? (
        <WallEmpty
          words={t('screen:meeting.next', { title: next.title })}
          hint={t('screen:meeting.nextOn', {
            date: dateWords(t, next.on, yearOf(view.today)),
            time: next.time,
            place: next.place,
          })}
        />
      ) : (
        <WallEmpty words={t('screen:meeting.none')} hint={t('screen:meeting.noneHint')} />
      )}
    </WallSheet>
  )
}
