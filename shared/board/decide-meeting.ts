import { mayMeet } from '../access/meeting-matrix.ts'
import { MeetingId } from '../ids.ts'
import { buildAgenda } from '../meeting/build-agenda.ts'
import type { MeetingHead, MeetingState } from '../meeting/fields.ts'
import { meetingLimits } from '../meeting/limits.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'
import { meetingsOf } from './document.ts'
import { given } from './given.ts'
import { meetingFor, unsigned } from './meeting-for.ts'
import { badHead, badPeople, badPeriod } from './meeting-references.ts'

/** A meeting of a series, or one outside every series, with the agenda the board gives it (MEET-2). */
export function decidePlanMeeting(at: Deciding, command: CommandOf<'meeting.plan'>): Decided {
  if (!mayMeet(at.member, 'arrange')) return refuse('not-permitted', { act: 'arrange' })
  const wrong = badHead(at.plan, command.head) ?? badPeriod(at.view(), command.head, null)
  if (wrong) return wrong
  const limit = meetingLimits.meetings
  if (meetingsOf(at.doc).size >= limit) return refuse('too-large', { limit })
  const id = MeetingId.parse(at.newId())
  const head: MeetingHead = {
    ...command.head,
    createdBy: at.actor,
    createdAt: at.now,
    sample: command.sample,
  }
  const state: MeetingState = { kind: 'planned' }
  const items = buildAgenda(at.view(), { id, head }).map(item => [`item:${at.newId()}`, item] as const)
  const draft = createDraft(at)
  draft.meeting(id, { head, state, ...Object.fromEntries(items) })
  return draft.decided()
}

/** Title, day, place, chair and the rest, until the minutes are signed. */
export function decideEditMeeting(at: Deciding, command: CommandOf<'meeting.edit'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'arrange', unsigned)
  if (isRefusal(meeting)) return meeting
  const patch = given(command.patch)
  const head: MeetingHead = { ...meeting.head, ...patch }
  const wrong = badHead(at.plan, patch) ?? badPeriod(at.view(), head, meeting.id)
  if (wrong) return wrong
  const draft = createDraft(at)
  draft.meet(meeting.id, 'head', head)
  return draft.decided()
}

/** Called off before it began; its period is free for another. */
export function decideCancelMeeting(at: Deciding, command: CommandOf<'meeting.cancel'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'arrange', ['planned'])
  if (isRefusal(meeting)) return meeting
  const state: MeetingState = { kind: 'cancelled', reason: command.reason, by: at.actor, at: at.now }
  const draft = createDraft(at)
  draft.meet(meeting.id, 'state', state)
  return draft.decided()
}

/** 出席、请假、列席, the whole list in its order. Places keep their keys, so that one changed row is one change. */
export function decideAttendance(at: Deciding, command: CommandOf<'meeting.attendance'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'arrange', unsigned)
  if (isRefusal(meeting)) return meeting
  const wrong = badPeople(at.plan, command.people)
  if (wrong) return wrong
  const draft = createDraft(at)
  const places = meeting.attendance.map(({ id }) => id)
  for (const [order, person] of command.people.entries())
    draft.meet(meeting.id, `attend:${places[order] ?? at.newId()}`, { ...person, order })
  for (const id of places.slice(command.people.length)) draft.meet(meeting.id, `attend:${id}`, undefined)
  return draft.decided()
}
