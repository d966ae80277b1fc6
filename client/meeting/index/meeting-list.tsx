import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useYear } from '../../card/use-year.ts'
import { useSession } from '../../live/hooks.ts'
import { minutesOf } from '../agenda/agenda-sums.ts'
import { meetingPath } from '../parts/paths.ts'
import { StateTag } from '../parts/state-tag.tsx'
import { whenWords } from '../parts/when-words.ts'

export function MeetingList(props: { title: string; meetings: readonly MeetingView[]; empty: string }) {
  const { t } = useTranslation(['meeting', 'card'])
  const { campaign } = useSession()
  const year = useYear()
  return (
    <section className="meeting-box" aria-label={props.title}>
      <header className="meeting-box-head">
        <h2>{props.title}</h2>
        <span className="meeting-box-note num">{props.meetings.length || ''}</span>
      </header>
      {props.meetings.length === 0 && <p className="meeting-none">{props.empty}</p>}
      <ul className="meeting-list">
        {props.meetings.map(meeting => (
          <li key={meeting.id}>
            <Link to={meetingPath(campaign, meeting.id)}>
              <span className="num">{whenWords(t, meeting.head, year)}</span>
              <StateTag meeting={meeting} />
              <b>{meeting.head.title}</b>
              <small className="num">{factsOf(meeting)}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
  function factsOf(meeting: MeetingView): string {
    if (meeting.state.kind === 'cancelled') return meeting.state.reason
    if (meeting.state.kind === 'planned')
      return t('list.planned', { n: meeting.items.length, minutes: minutesOf(meeting.items) })
    return t('list.held', { n: meeting.decisions.filter(one => one.state !== 'withdrawn').length })
  }
}
