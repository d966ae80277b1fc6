import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'

/** Meetings a problem can still be put before: planned for today or later, and those running; the next first. */
export function meetingsToCome(
  meetings: readonly MeetingView[],
  today: CalendarDate,
): readonly MeetingView[] {
  return meetings
    .filter(({ state, head }) => state.kind === 'open' || (state.kind === 'planned' && head.on >= today))
    .sort((a, b) => whenOf(a).localeCompare(whenOf(b)))
}

/** The meeting not yet over that has this problem on its agenda. */
export function meetingWith(meetings: readonly MeetingView[], problemId: string): MeetingView | null {
  const has = (meeting: MeetingView) =>
    meeting.items.some(({ subject }) => subject.kind === 'problem' && subject.problemId === problemId)
  const going = (meeting: MeetingView) => meeting.state.kind === 'planned' || meeting.state.kind === 'open'
  return meetings.find(meeting => going(meeting) && has(meeting)) ?? null
}

const whenOf = ({ head }: MeetingView) => `${head.on} ${head.time}`
