import type { CalendarDate } from '../calendar/date.ts'
import { DecisionId, type MeetingId } from '../ids.ts'
import type { Decision } from '../meeting/fields.ts'
import { meetingLimits } from '../meeting/limits.ts'
import type { DecisionView, MeetingView } from '../meeting/view.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { SlipStep } from '../slip/slip-state.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'
import { given } from './given.ts'
import { meetingFor, provisionalIn } from './meeting-for.ts'
import { badCard, badItem } from './meeting-references.ts'
import { badReference } from './plan-references.ts'

type Parts = Partial<Pick<Decision, 'cardId' | 'itemId' | 'leadUnitId' | 'supportUnitIds' | 'due'>>

/** MEET-5: recorded while it is said, provisional until item ⑥. The chair decided unless somebody else is named. */
export function decideRecord(at: Deciding, command: CommandOf<'decision.record'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'decide', ['open'])
  if (isRefusal(meeting)) return meeting
  const { type: _, meeting: __, ...input } = command
  const wrong = badParts(at, meeting, input) ?? full(meeting)
  if (wrong) return wrong
  const id = DecisionId.parse(at.newId())
  const draft = createDraft(at)
  draft.meet(meeting.id, `decision:${id}`, {
    ...withoutLead(input),
    decidedBy: input.decidedBy || meeting.head.chair.words,
    recordedBy: at.actor,
    recordedAt: at.now,
    number: null,
    state: 'provisional',
    steps: [],
  } satisfies Decision)
  draft.made(id)
  return draft.decided()
}

export function decideEditDecision(at: Deciding, command: CommandOf<'decision.edit'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'decide', ['open', 'closed'])
  if (isRefusal(meeting)) return meeting
  const decision = provisionalIn(meeting, command.decision)
  if (isRefusal(decision)) return decision
  const patch = given(command.patch)
  const wrong = badParts(at, meeting, patch)
  if (wrong) return wrong
  return write(at, meeting.id, decision, withoutLead({ ...plain(decision), ...patch }))
}

/** Taken back before it was confirmed; it stays in the document, without a number. */
export function decideWithdraw(at: Deciding, command: CommandOf<'decision.withdraw'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'decide', ['open', 'closed'])
  if (isRefusal(meeting)) return meeting
  const decision = provisionalIn(meeting, command.decision)
  if (isRefusal(decision)) return decision
  return write(at, meeting.id, decision, stepped(at, decision, 'withdraw', 'withdrawn', command.reason))
}

/** Item ⑥: they become 交办事项, numbered in the order given, on their units' desks at once. One that is not ready refuses all. */
export function decideConfirm(at: Deciding, command: CommandOf<'decision.confirm'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'confirm', ['open', 'closed'])
  if (isRefusal(meeting)) return meeting
  const draft = createDraft(at)
  let number = Math.max(0, ...meeting.decisions.map(decision => decision.number ?? 0))
  for (const id of new Set(command.decisions)) {
    const decision = provisionalIn(meeting, id)
    if (isRefusal(decision)) return decision
    for (const field of ['leadUnitId', 'due'] as const)
      if (decision[field] === null) return refuse('bad-value', { field, decision: id })
    number += 1
    draft.meet(meeting.id, `decision:${id}`, { ...stepped(at, decision, 'issue', 'issued', ''), number })
  }
  return draft.decided()
}

/** The decision after one more step of its trail. */
export function stepped(
  at: Deciding,
  decision: DecisionView,
  act: SlipStep['act'],
  to: SlipStep['to'],
  words: string,
  evidenceIds: readonly string[] = [],
): Decision {
  const step: SlipStep = {
    act,
    from: decision.state,
    to,
    words,
    evidenceIds: [...evidenceIds],
    by: at.actor,
    at: at.now,
    on: at.today,
  }
  return { ...plain(decision), state: to, steps: [...decision.steps, step] }
}

export function write(at: Deciding, meeting: MeetingId, { id }: DecisionView, decision: Decision): Decided {
  const draft = createDraft(at)
  draft.meet(meeting, `decision:${id}`, decision)
  return draft.decided()
}

const plain = ({ id: _, meetingId: __, overdue: ___, daysLeft: ____, ...decision }: DecisionView): Decision =>
  decision

/** A unit leads or supports, not both. */
const withoutLead = <T extends Parts>(parts: T): T => ({
  ...parts,
  supportUnitIds: [...new Set(parts.supportUnitIds)].filter(unit => unit !== parts.leadUnitId),
})

function badParts(at: Deciding, meeting: MeetingView, parts: Parts): Refusal | null {
  const { cardId = null, itemId = null, leadUnitId, supportUnitIds, due = null } = parts
  return (
    (cardId === null ? null : badCard(at.view(), cardId)) ??
    badItem(meeting, itemId) ??
    badReference(at.plan, given({ leadUnitId, supportUnitIds })) ??
    past(at, due)
  )
}

const past = ({ today }: Deciding, due: CalendarDate | null): Refusal | null =>
  due !== null && due < today ? refuse('bad-value', { field: 'due' }) : null

function full({ decisions }: MeetingView): Refusal | null {
  const limit = meetingLimits.decisions
  return decisions.length >= limit ? refuse('too-large', { limit }) : null
}
