import { z } from 'zod'
import { CalendarDate, Instant } from '../calendar/date.ts'
import { Actor } from '../card/fields.ts'
import {
  AreaId,
  CardId,
  DecisionId,
  ListId,
  MeetingId,
  RosterId,
  SnapshotId,
  UnitId,
  UserId,
} from '../ids.ts'
import { SlipState, SlipStep } from '../slip/slip-state.ts'
import { line, paragraph } from '../text.ts'

/**
 * The fields of a meeting: one Y.Map in the `meetings` root, flat keys only (`meetings/<id>/<key>`). The server makes everything; people
 * edit only the notes (`note:<item>`, Y.Texts made with their item), everything else is a command.
 */

/** What of the board a meeting is about: the series' own scope (清单内, one 专项组), or all of it. */
export const MeetingScope = z.object({ listId: ListId.optional(), areaId: AreaId.optional() })
export type MeetingScope = z.infer<typeof MeetingScope>

export const MeetingHead = z.object({
  title: line(120).refine(t => t.trim().length > 0, 'a title'),
  /** The rhythm it belongs to (`plan.rhythms`), null for one outside every series. */
  rhythmId: z.string().max(48).nullable(),
  /** The period it is held for, named by its last day; null outside a series. */
  periodEnd: CalendarDate.nullable(),
  on: CalendarDate,
  /** 24-hour `HH:mm`, campaign time; empty while unknown. */
  time: z.string().regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/),
  place: line(80),
  /** 主持: a person of the roster, or words such as a post. */
  chair: z.object({ rosterId: RosterId.optional(), words: line(60) }),
  /** 记录人. */
  recorder: line(60),
  scope: MeetingScope,
  createdBy: Actor,
  createdAt: Instant,
  sample: z.boolean().default(false),
})
export type MeetingHead = z.infer<typeof MeetingHead>

const Moment = z.object({ by: Actor, at: Instant })

/** MEET-3: opening and closing each freeze a snapshot; `seq` is the last change it holds. */
const Frozen = Moment.extend({ snapshotId: SnapshotId, seq: z.int().nonnegative() })

export const MeetingState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned') }),
  z.object({ kind: z.literal('cancelled'), reason: paragraph(500), ...Moment.shape }),
  z.object({ kind: z.literal('open'), opened: Frozen }),
  z.object({ kind: z.literal('closed'), opened: Frozen, closed: Frozen }),
  /** Signed minutes lock: nothing of the meeting changes any more but the steps of its decisions. */
  z.object({
    kind: z.literal('signed'),
    opened: Frozen,
    closed: Frozen,
    signed: Moment.extend({
      /** 纪要编号, such as 〔2021〕5号. */
      number: line(40),
      /** 签发人. */
      signer: line(60),
      /** SHA-256 of the canonical JSON of the minutes, hex. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  }),
])
export type MeetingState = z.infer<typeof MeetingState>

/** MEET-2: ①上次议定事项 ②总体进度 ③红黄灯逐项 ④需协调问题 ⑤领导讲话 ⑥议定事项确认. */
export const AgendaSection = z.enum(['previous', 'overall', 'lamps', 'problems', 'speech', 'confirm'])
export type AgendaSection = z.infer<typeof AgendaSection>

/** What an item is about; the screens show it while the item is current. */
export const ItemSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('card'), card: CardId }),
  z.object({ kind: z.literal('problem'), card: CardId, problemId: z.string().max(48) }),
  z.object({ kind: z.literal('decision'), meeting: MeetingId, decision: DecisionId }),
])
export type ItemSubject = z.infer<typeof ItemSubject>

export const AgendaItem = z.object({
  section: AgendaSection,
  /** Sorts within the meeting, as a fractional index. */
  order: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  title: line(200),
  /** Who reports. */
  unitId: UnitId.nullable(),
  minutes: z.int().min(0).max(240),
  subject: ItemSubject,
  /** Built from the board by rule; false: somebody wrote it. */
  built: z.boolean(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** 出席、请假、列席. `name` is a post or a name as it will be printed. */
export const Attendance = z.object({
  kind: z.enum(['present', 'leave', 'observer']),
  unitId: UnitId.nullable(),
  name: line(60),
  order: z.number(),
})
export type Attendance = z.infer<typeof Attendance>

/** MEET-5: 议定事项, and after its confirmation 交办事项 with the states of SLIP-2. */
export const Decision = z.object({
  what: paragraph(1000).refine(t => t.trim().length > 0, 'what was decided'),
  cardId: CardId.nullable(),
  itemId: z.string().max(48).nullable(),
  leadUnitId: UnitId.nullable(),
  supportUnitIds: z.array(UnitId).max(40),
  due: CalendarDate.nullable(),
  /** 议定人: a post or a name. */
  decidedBy: line(60),
  recordedBy: Actor,
  recordedAt: Instant,
  /** Its number in the minutes, from 1; null until confirmed. */
  number: z.int().positive().nullable(),
  state: SlipState,
  steps: z.array(SlipStep).max(200),
})
export type Decision = z.infer<typeof Decision>

export const meetingFields = { head: MeetingHead, state: MeetingState } as const
export const meetingFamilies = { item: AgendaItem, attend: Attendance, decision: Decision } as const
/** Longest notes of one agenda item, characters. */
export const longestNote = 10_000

export type MeetingField = keyof typeof meetingFields | keyof typeof meetingFamilies | 'note'

/** Reads a key of a meeting's map; `schema` null: a Y.Text. Unknown keys are null. */
export function parseMeetingKey(
  key: string,
): { field: MeetingField; id: string | null; schema: z.ZodType | null } | null {
  if (Object.hasOwn(meetingFields, key)) {
    const field = key as keyof typeof meetingFields
    return { field, id: null, schema: meetingFields[field] }
  }
  const colon = key.indexOf(':')
  const family = key.slice(0, colon)
  const id = key.slice(colon + 1)
  if (colon < 1 || !/^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/.test(id)) return null
  if (family === 'note') return { field: 'note', id, schema: null }
  if (!Object.hasOwn(meetingFamilies, family)) return null
  const field = family as keyof typeof meetingFamilies
  return { field, id, schema: meetingFamilies[field] }
}

/** Who presents, as the control and the screens name them. */
export const Presenter = z.object({ userId: UserId, name: line(60), unitId: UnitId.optional() })
export type Presenter = z.infer<typeof Presenter>
