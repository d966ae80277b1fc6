import { z } from 'zod'
import { CalendarDate } from '../calendar/date.ts'
import { CardId, DecisionId, MeetingId, SnapshotId, UnitId } from '../ids.ts'
import { SlipAct } from '../slip/slip-state.ts'
import { line, paragraph } from '../text.ts'
import { AgendaItem, Attendance, MeetingHead } from './fields.ts'

const meeting = { meeting: MeetingId }
const decision = { ...meeting, decision: DecisionId }
const reason = paragraph(500).refine(t => t.trim().length > 0, 'a reason')

/** What dispatch says of a meeting; the rest of the head is the server's. */
const HeadInput = MeetingHead.omit({ createdBy: true, createdAt: true, sample: true })

/** What was decided. Without defaults: an edit leaves alone what it does not name. */
const DecisionPatch = z
  .object({
    what: paragraph(1000).refine(t => t.trim().length > 0, 'what was decided'),
    cardId: CardId.nullable(),
    itemId: z.string().max(48).nullable(),
    leadUnitId: UnitId.nullable(),
    supportUnitIds: z.array(UnitId).max(40),
    due: CalendarDate.nullable(),
    decidedBy: line(60),
  })
  .partial()

/** As it is typed while people talk: only `what` is needed. */
const DecisionInput = z.object({
  what: DecisionPatch.shape.what.unwrap(),
  cardId: CardId.nullable().default(null),
  itemId: z.string().max(48).nullable().default(null),
  leadUnitId: UnitId.nullable().default(null),
  supportUnitIds: z.array(UnitId).max(40).default([]),
  due: CalendarDate.nullable().default(null),
  decidedBy: line(60).default(''),
})

/** Meetings and what they decide; part of `Command` (board/command.ts), decided in board/decide-*.ts of the same names. */
export const meetingCommands = [
  /** A meeting with its agenda built from the board by rule (MEET-2). One meeting a series and period: a second is refused. */
  z.object({ type: z.literal('meeting.plan'), head: HeadInput, sample: z.boolean().default(false) }),
  z.object({ type: z.literal('meeting.edit'), ...meeting, patch: HeadInput.partial() }),
  z.object({ type: z.literal('meeting.cancel'), ...meeting, reason }),
  /** The agenda by rule once more: built items nobody changed are replaced, written ones stay. */
  z.object({ type: z.literal('meeting.rebuild'), ...meeting }),
  /** Adds an item (no `item`) or changes one; absent fields are unchanged. */
  z.object({
    type: z.literal('meeting.put-item'),
    ...meeting,
    item: z.string().max(48).nullable(),
    patch: AgendaItem.omit({ built: true }).partial(),
  }),
  /** Notes of an item that has any keep it from going: refused `still-in-use`. */
  z.object({ type: z.literal('meeting.remove-item'), ...meeting, item: z.string().max(48) }),
  /** Replaces the whole attendance. */
  z.object({
    type: z.literal('meeting.attendance'),
    ...meeting,
    people: z.array(Attendance.omit({ order: true })).max(200),
  }),
  /** Sent by the server's own route once the snapshot is kept: clients call `POST …/meetings/:meeting/open` and `/close`. */
  z.object({ type: z.literal('meeting.open'), ...meeting, snapshotId: SnapshotId, seq: z.int() }),
  z.object({ type: z.literal('meeting.close'), ...meeting, snapshotId: SnapshotId, seq: z.int() }),
  /** As above, by `POST …/meetings/:meeting/sign`: `sha256` is the server's, of the minutes as they then stand. */
  z.object({
    type: z.literal('meeting.sign'),
    ...meeting,
    number: line(40),
    signer: line(60),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),

  /** MEET-5: recorded in an open meeting, provisional until confirmed. */
  z.object({ type: z.literal('decision.record'), ...meeting, ...DecisionInput.shape }),
  /** While provisional only. */
  z.object({ type: z.literal('decision.edit'), ...decision, patch: DecisionPatch }),
  z.object({ type: z.literal('decision.withdraw'), ...decision, reason }),
  /** Item ⑥: provisional decisions become 交办事项; each needs a lead unit and a due date. All or nothing. */
  z.object({
    type: z.literal('decision.confirm'),
    ...meeting,
    decisions: z.array(DecisionId).min(1).max(100),
  }),
  /** SLIP-2: one step. 退回 and 回头看 need words; 反馈 and 报请销号 need words of what was done. */
  z.object({
    type: z.literal('decision.step'),
    ...decision,
    act: SlipAct,
    words: paragraph(2000).default(''),
    evidenceIds: z.array(z.string()).max(20).default([]),
  }),
] as const

/** Only ever sent by the server, which keeps the snapshot or the hash they name; the routes of a meeting are how a person asks for them. */
export const serverCommands: ReadonlySet<string> = new Set(['meeting.open', 'meeting.close', 'meeting.sign'])
