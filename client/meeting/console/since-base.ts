import type { SnapshotId } from '../../../shared/ids.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'

/** The board to compare with, and of when it is. */
export interface SinceBase {
  readonly kind: 'previous' | 'opening'
  readonly snapshotId: SnapshotId
  readonly meeting: MeetingView
}

/** MEET-6: as the meeting of this series before left it, else the newest of any; MEET-3: as this one found it. */
export function sinceBases(meeting: MeetingView, meetings: readonly MeetingView[]): readonly SinceBase[] {
  const bases: SinceBase[] = []
  const before = meetings
    .filter(one => one.id !== meeting.id && closedOf(one) !== null && one.head.on <= meeting.head.on)
    .sort((a, b) => (closedOf(b)?.at ?? 0) - (closedOf(a)?.at ?? 0))
  const previous = before.find(one => one.head.rhythmId === meeting.head.rhythmId) ?? before[0]
  const closed = previous ? closedOf(previous) : null
  if (previous && closed) bases.push({ kind: 'previous', snapshotId: closed.snapshotId, meeting: previous })
  const { state } = meeting
  if (state.kind !== 'planned' && state.kind !== 'cancelled')
    bases.push({ kind: 'opening', snapshotId: state.opened.snapshotId, meeting })
  return bases
}

const closedOf = ({ state }: MeetingView) =>
  state.kind === 'closed' || state.kind === 'signed' ? state.closed : null
