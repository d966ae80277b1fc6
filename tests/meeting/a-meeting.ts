import { actorOf } from '../../shared/access/actor.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { daysBetween } from '../../shared/calendar/arithmetic.ts'
import { DecisionId, MeetingId, SnapshotId } from '../../shared/ids.ts'
import type { MeetingHead, MeetingState } from '../../shared/meeting/fields.ts'
import type { AgendaItemView, DecisionView, MeetingView } from '../../shared/meeting/view.ts'
import { buildBoard, buildPlan, date, now, people, today } from '../support/build-board.ts'

/** Whole meetings for tests of rules: say what the test is about. */

export const meetingId = (text: string): MeetingId => MeetingId.parse(text)
const by = actorOf(people.dispatch)
const frozen = (id: string) => ({ by, at: now, snapshotId: SnapshotId.parse(id), seq: 1 })
const opened = frozen('s-open')
const closed = frozen('s-close')

export const states = {
  planned: { kind: 'planned' },
  cancelled: { kind: 'cancelled', reason: '改期', by, at: now },
  open: { kind: 'open', opened },
  closed: { kind: 'closed', opened, closed },
  signed: {
    kind: 'signed',
    opened,
    closed,
    signed: { by, at: now, number: '〔2021〕5号', signer: '主要领导', sha256: '0'.repeat(64) },
  },
} satisfies Record<string, MeetingState>

export function aHead(patch: Partial<MeetingHead> = {}): MeetingHead {
  return {
    title: '项目调度会',
    rhythmId: 'week',
    periodEnd: date('2021-10-31'),
    on: date('2021-10-29'),
    time: '15:00',
    place: '一楼会议室',
    chair: { words: '分管领导' },
    recorder: '建投中心调度员',
    scope: {},
    createdBy: by,
    createdAt: now,
    sample: true,
    ...patch,
  }
}

export function aMeeting(
  id: string,
  head: Partial<MeetingHead> = {},
  rest: Partial<Omit<MeetingView, 'id' | 'head'>> = {},
): MeetingView {
  return {
    id: meetingId(id),
    head: aHead(head),
    state: states.planned,
    items: [],
    attendance: [],
    decisions: [],
    ...rest,
  }
}

export function aDecision(id: string, meeting: string, patch: Partial<DecisionView> = {}): DecisionView {
  const due = patch.due ?? null
  const ended = patch.state === 'cleared' || patch.state === 'withdrawn'
  return {
    id: DecisionId.parse(id),
    meetingId: meetingId(meeting),
    what: `示例事项${id}`,
    cardId: null,
    itemId: null,
    leadUnitId: null,
    supportUnitIds: [],
    due,
    decidedBy: '分管领导',
    recordedBy: by,
    recordedAt: now,
    number: null,
    state: 'issued',
    steps: [],
    overdue: due !== null && due < today && !ended,
    daysLeft: due === null || ended ? null : daysBetween(today, due),
    ...patch,
  }
}

export function anItem(id: string, patch: Partial<AgendaItemView> = {}): AgendaItemView {
  return {
    id,
    section: 'overall',
    order: 'a0',
    title: '通报总体进度',
    unitId: null,
    minutes: 5,
    subject: { kind: 'none' },
    built: true,
    note: '',
    ...patch,
  }
}

/** A view of a built board with these meetings and their decisions on it. */
export function viewWith(
  meetings: readonly MeetingView[],
  doc = buildBoard(buildPlan()),
  on = today,
): BoardView {
  const decisions = meetings.flatMap(one => one.decisions).filter(one => one.state !== 'withdrawn')
  return { ...createProjector(doc, on).view(), meetings, decisions }
}
