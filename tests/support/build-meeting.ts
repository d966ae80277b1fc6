import * as Y from 'yjs'
import { meetingMap, meetingsOf } from '../../shared/board/document.ts'
import { createMeetingMap } from '../../shared/board/genesis.ts'
import { DecisionId, MeetingId, SnapshotId } from '../../shared/ids.ts'
import type { AgendaItem, Decision, MeetingHead, MeetingState } from '../../shared/meeting/fields.ts'
import { actorFor, date, now, people, unitId } from './build-board.ts'

/** Meetings for tests: say only what the test is about. */

export const meetingId = (text: string): MeetingId => MeetingId.parse(text)
export const decisionId = (text: string): DecisionId => DecisionId.parse(text)

const by = { by: actorFor(people.dispatch), at: now }
const frozen = { ...by, snapshotId: SnapshotId.parse('s1'), seq: 1 }
const signed = { ...by, number: '〔2021〕5号', signer: '示例签发人', sha256: 'a'.repeat(64) }

/** One of each state. */
export const meetingStates: { readonly [K in MeetingState['kind']]: Extract<MeetingState, { kind: K }> } = {
  planned: { kind: 'planned' },
  cancelled: { kind: 'cancelled', reason: '与市级会议冲突', ...by },
  open: { kind: 'open', opened: frozen },
  closed: { kind: 'closed', opened: frozen, closed: frozen },
  signed: { kind: 'signed', opened: frozen, closed: frozen, signed },
}

export const ordinaryHead: MeetingHead = {
  title: '项目调度会（示例）',
  rhythmId: null,
  periodEnd: null,
  on: date('2021-10-29'),
  time: '15:00',
  place: '示例会议室',
  chair: { words: '分管领导' },
  recorder: '示例记录人',
  scope: {},
  createdBy: actorFor(people.dispatch),
  createdAt: now,
  sample: true,
}

export const ordinaryItem: AgendaItem = {
  section: 'problems',
  order: 'a0',
  title: '征迁问题',
  unitId: unitId('zs'),
  minutes: 5,
  subject: { kind: 'none' },
  built: false,
}

/** Confirmed, led by 招商局, supported by 建设局, due in a week. */
export const ordinaryDecision: Decision = {
  what: '本周完成征迁扫尾（示例）',
  cardId: null,
  itemId: null,
  leadUnitId: unitId('zs'),
  supportUnitIds: [unitId('js')],
  due: date('2021-11-05'),
  decidedBy: '分管领导',
  recordedBy: actorFor(people.dispatch),
  recordedAt: now,
  number: 1,
  state: 'issued',
  steps: [],
}

/** Puts a meeting on a board, as the server would; `fields` are further keys, notes are the words in them. */
export function addMeeting(
  doc: Y.Doc,
  id: string,
  kind: MeetingState['kind'] = 'open',
  fields: Readonly<Record<string, unknown>> = { 'item:i1': ordinaryItem },
  notes: Readonly<Record<string, string>> = {},
): MeetingId {
  doc.transact(() => {
    meetingsOf(doc).set(id, createMeetingMap({ head: ordinaryHead, state: meetingStates[kind], ...fields }))
    for (const [item, words] of Object.entries(notes)) noteOf(doc, id, item).insert(0, words)
  })
  return meetingId(id)
}

/** The map of a meeting that must be there. */
export function meetingOf(doc: Y.Doc, id: string): Y.Map<unknown> {
  const meeting = meetingMap(doc, meetingId(id))
  if (!meeting) throw new Error(`no meeting ${id} on this board`)
  return meeting
}

/** The notes of an agenda item that must be there. */
export function noteOf(doc: Y.Doc, id: string, item: string): Y.Text {
  const note = meetingOf(doc, id).get(`note:${item}`)
  if (!(note instanceof Y.Text)) throw new Error(`no notes of ${item} in meeting ${id}`)
  return note
}
