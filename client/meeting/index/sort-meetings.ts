import type { MeetingView } from '../../../shared/meeting/view.ts'

export interface SortedMeetings {
  readonly running: readonly MeetingView[]
  /** The next first. */
  readonly planned: readonly MeetingView[]
  /** The newest first; cancelled ones among them. */
  readonly past: readonly MeetingView[]
}

export function sortMeetings(meetings: readonly MeetingView[]): SortedMeetings {
  const of = (...kinds: MeetingView['state']['kind'][]) =>
    meetings.filter(meeting => kinds.includes(meeting.state.kind)).sort(byWhen)
  return { running: of('open'), planned: of('planned'), past: of('closed', 'signed', 'cancelled').reverse() }
}

const byWhen = (a: MeetingView, b: MeetingView) => whenOf(a).localeCompare(whenOf(b))
const whenOf = ({ head }: MeetingView) => `${head.on} ${head.time}`
