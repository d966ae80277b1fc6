import type { MeetingState } from '../meeting/fields.ts'
import type { MeetingView } from '../meeting/view.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft, type DecisionDraft } from './decision-draft.ts'
import { meetingFor } from './meeting-for.ts'

/** MEET-3: the meeting begins, on the snapshot the server has just kept. Nobody listed yet: the units of the agenda are. */
export function decideOpenMeeting(at: Deciding, command: CommandOf<'meeting.open'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'arrange', ['planned'])
  if (isRefusal(meeting)) return meeting
  const state: MeetingState = { kind: 'open', opened: frozen(at, command) }
  const draft = createDraft(at)
  draft.meet(meeting.id, 'state', state)
  if (meeting.attendance.length === 0) listUnits(at, draft, meeting)
  return draft.decided()
}

export function decideCloseMeeting(at: Deciding, command: CommandOf<'meeting.close'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'arrange', ['open'])
  if (isRefusal(meeting)) return meeting
  if (meeting.state.kind !== 'open') return refuse('conflict', { meeting: meeting.id })
  const { opened } = meeting.state
  const state: MeetingState = { kind: 'closed', opened, closed: frozen(at, command) }
  const draft = createDraft(at)
  draft.meet(meeting.id, 'state', state)
  return draft.decided()
}

/** MEET-5: signed minutes lock. What is still provisional could never be settled any more, so it must be before. */
export function decideSignMeeting(at: Deciding, command: CommandOf<'meeting.sign'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'sign', ['closed'])
  if (isRefusal(meeting)) return meeting
  if (meeting.state.kind !== 'closed') return refuse('conflict', { meeting: meeting.id })
  const wrong = unsettled(meeting) ?? blank(command)
  if (wrong) return wrong
  const { number, signer, sha256 } = command
  const { opened, closed } = meeting.state
  const signed = { number, signer, sha256, by: at.actor, at: at.now }
  const state: MeetingState = { kind: 'signed', opened, closed, signed }
  const draft = createDraft(at)
  draft.meet(meeting.id, 'state', state)
  return draft.decided()
}

const frozen = (at: Deciding, { snapshotId, seq }: CommandOf<'meeting.open' | 'meeting.close'>) => ({
  snapshotId,
  seq,
  by: at.actor,
  at: at.now,
})

function unsettled({ decisions }: MeetingView): Refusal | null {
  const provisional = decisions.filter(({ state }) => state === 'provisional').length
  return provisional > 0 ? refuse('conflict', { provisional }) : null
}

function blank(command: CommandOf<'meeting.sign'>): Refusal | null {
  for (const field of ['number', 'signer'] as const)
    if (command[field].trim() === '') return refuse('bad-value', { field })
  return null
}

function listUnits(at: Deciding, draft: DecisionDraft, meeting: MeetingView): void {
  const reporting = new Set(meeting.items.map(({ unitId }) => unitId))
  const units = at.plan.units.filter(({ id }) => reporting.has(id))
  for (const [order, { id: unitId, name }] of units.entries())
    draft.meet(meeting.id, `attend:${at.newId()}`, {
      kind: 'present',
      unitId,
      name: name.slice(0, 60),
      order,
    })
}
