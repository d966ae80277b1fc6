import { type MeetingAct, mayMeet } from '../access/meeting-matrix.ts'
import type { DecisionId, MeetingId } from '../ids.ts'
import type { MeetingState } from '../meeting/fields.ts'
import type { DecisionView, MeetingView } from '../meeting/view.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Deciding } from './decision.ts'

export type MeetingKind = MeetingState['kind']

/** Until the minutes are signed, or the meeting is called off. */
export const unsigned: readonly MeetingKind[] = ['planned', 'open', 'closed']

/** The meeting, when this member may do this and it is in one of these states; else why not. */
export function meetingFor(
  at: Deciding,
  id: MeetingId,
  act: MeetingAct,
  states: readonly MeetingKind[],
): MeetingView | Refusal {
  if (!mayMeet(at.member, act)) return refuse('not-permitted', { act })
  const meeting = at.view().meetings.find(one => one.id === id)
  if (!meeting) return refuse('no-such-item', { collection: 'meetings', id })
  const { kind } = meeting.state
  if (states.includes(kind)) return meeting
  const over = kind === 'signed' || kind === 'cancelled'
  return refuse(over ? 'closed' : 'conflict', { meeting: id, state: kind })
}

/** A decision of the meeting that is still provisional. */
export function provisionalIn(meeting: MeetingView, id: DecisionId): DecisionView | Refusal {
  const decision = meeting.decisions.find(one => one.id === id)
  if (!decision) return refuse('no-such-item', { collection: 'decisions', id })
  return decision.state === 'provisional' ? decision : refuse('already-decided', { decision: id })
}
