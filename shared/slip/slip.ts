import { z } from 'zod'
import { Role } from '../access/member.ts'
import { CalendarDate, Instant } from '../calendar/date.ts'
import { Actor } from '../card/fields.ts'
import { CampaignId, CardId, SlipId, SnapshotId, UnitId } from '../ids.ts'
import { line, paragraph } from '../text.ts'
import { SlipKind } from './slip-kinds.ts'
import { SlipState } from './slip-state.ts'

/** The states of a letter: those of SLIP-2 (a slip is never `provisional`), and `draft` before it is issued. */
export const LetterState = z.enum(['draft', ...SlipState.exclude(['provisional']).options])
export type LetterState = z.infer<typeof LetterState>

/** What a preset paints a slip with; always printed with its word (三明: 蓝→橙→红, 宿迁: 蓝 黄 红). */
export const SlipColour = z.enum(['blue', 'yellow', 'orange', 'red', 'none'])
export type SlipColour = z.infer<typeof SlipColour>

/** On what it is founded, frozen when it was drafted: nobody has to believe the board of today. */
export const SlipBasis = z.object({
  /** The lamp in words, as the screens said it. */
  words: paragraph(2000),
  since: CalendarDate.nullable(),
  snapshot: z.object({ id: SnapshotId, day: CalendarDate, sha256: z.string() }).nullable(),
})
export type SlipBasis = z.infer<typeof SlipBasis>

/** What its issuer writes. 一事一单: one matter; most are about one card. */
export const SlipDraft = z.object({
  kind: SlipKind,
  cardId: CardId.nullable(),
  /** The unit that has to answer. */
  unitId: UnitId,
  title: line(120).refine(t => t.trim().length > 0, 'a title'),
  /** 存在问题. */
  matter: paragraph(3000),
  /** 办理要求. */
  demand: paragraph(3000),
  basis: SlipBasis,
  /** 办结期限; null only where the kind sets none. */
  due: CalendarDate.nullable(),
  /** The slip this one is raised from. */
  escalatedFrom: SlipId.nullable(),
})
export type SlipDraft = z.infer<typeof SlipDraft>

/** Files belong to their slip, outside the web root, checked by their bytes; who reads the slip reads them. */
export const SlipEvidence = z.object({
  id: z.string(),
  fileName: line(120),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  by: Actor,
  at: Instant,
})
export type SlipEvidence = z.infer<typeof SlipEvidence>

/**
 * Everything that can be done to a slip, besides the steps of SLIP-2 (slip-steps.ts): SLIP-3 extension and 申辩, and what the issuing side does with
 * the slip itself. Who, from which state and to which is in `slip-acts.ts`.
 */
export const SlipDeed = z.discriminatedUnion('act', [
  z.object({
    act: z.enum(['sign', 'start', 'report', 'finish', 'return', 'clear', 'review', 'reopen']),
    words: paragraph(2000),
    evidenceIds: z.array(z.string()).max(20),
  }),
  z.object({ act: z.literal('issue') }),
  z.object({ act: z.literal('withdraw'), words: paragraph(2000) }),
  /** 申请延期: before the due day only, with cause and new day. */
  z.object({ act: z.literal('ask-extension'), words: paragraph(2000), until: CalendarDate }),
  z.object({ act: z.literal('answer-extension'), words: paragraph(2000), approved: z.boolean() }),
  /** 申辩. */
  z.object({
    act: z.literal('state-case'),
    words: paragraph(3000),
    evidenceIds: z.array(z.string()).max(20),
  }),
  z.object({ act: z.literal('answer-case'), words: paragraph(3000), upheld: z.boolean() }),
])
export type SlipDeed = z.infer<typeof SlipDeed>
export type SlipDeedKind = SlipDeed['act']

/** One line of the trail: who, when, in what role, what, in what words. Append-only and hash-chained. */
export const SlipTrail = z.object({
  seq: z.int().positive(),
  act: z.string(),
  from: LetterState.nullable(),
  to: LetterState,
  words: z.string(),
  evidenceIds: z.array(z.string()),
  /** What the act carried besides its words: `until`, `approved`, `upheld`. */
  detail: z.record(z.string(), z.unknown()),
  by: Actor,
  role: Role,
  at: Instant,
  on: CalendarDate,
})
export type SlipTrail = z.infer<typeof SlipTrail>

/** A slip as whoever may read it reads it (`GET /api/campaigns/:campaign/slips`). */
export const Slip = SlipDraft.extend({
  id: SlipId,
  campaign: CampaignId,
  /** The unit that leads its card, as the board said when the slip was last written: judge and party, as the unit addressed is. */
  leadUnitId: UnitId.nullable(),
  /** Rises with every change; a deed names the one it saw. */
  version: z.int().positive(),
  state: LetterState,
  colour: SlipColour,
  /** 文号 as printed, such as 宣高新督〔2021〕3号; null while a draft. */
  number: z.string().nullable(),
  issuedOn: CalendarDate.nullable(),
  issuedBy: Actor.nullable(),
  issuerRole: Role,
  /** The day first set; an extension never changes it. */
  baselineDue: CalendarDate.nullable(),
  /** Unsigned after this day counts as 逾期未签收. */
  signBy: CalendarDate.nullable(),
  /** Asked and not yet answered. */
  pendingExtension: z.object({ until: CalendarDate, words: z.string(), on: CalendarDate }).nullable(),
  pendingCase: z.object({ words: z.string(), on: CalendarDate }).nullable(),
  escalatedTo: SlipId.nullable(),
  evidence: z.array(SlipEvidence),
  trail: z.array(SlipTrail),
  /** Derived for today: past due and neither cleared nor withdrawn; what is due today is not overdue. */
  overdue: z.boolean(),
  unsigned: z.boolean(),
  /** Days until due; negative when past; null without a day or once cleared. */
  daysLeft: z.int().nullable(),
  createdBy: Actor,
  createdAt: Instant,
})
export type Slip = z.infer<typeof Slip>

/**
 * SLIP-2: what somebody was told, kept until read (`GET /api/campaigns/:campaign/inbox`). One reminder of one kind about one thing to one
 * audience, once.
 */
export const InboxNote = z.object({
  id: z.string(),
  kind: z.enum([
    'slip-issued',
    'slip-answered',
    'near-due',
    'unsigned',
    'overdue',
    'escalate-unsigned',
    'escalate-overdue',
    'decision-near-due',
    'decision-overdue',
  ]),
  slipId: SlipId.nullable(),
  /** Of a 交办事项; null for a slip. */
  decisionId: z.string().nullable(),
  cardId: CardId.nullable(),
  title: z.string(),
  unitId: UnitId.nullable(),
  due: CalendarDate.nullable(),
  at: Instant,
  readAt: Instant.nullable(),
})
export type InboxNote = z.infer<typeof InboxNote>
