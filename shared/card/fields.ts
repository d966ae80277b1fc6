import { z } from 'zod'
import { CalendarDate, Instant, PlanDate } from '../calendar/date.ts'
import { AreaId, ListId, MeasureId, RosterId, StageId, TargetId, UnitId, WorkflowId } from '../ids.ts'
import { Lamp } from '../lamp/rules.ts'
import { SourceClause } from '../plan/plan.ts'
import { line, paragraph } from '../text.ts'

/** Who did something, as the server saw it: never as the client said it. */
export const Actor = z.object({ userId: z.string(), name: line(60), unitId: UnitId.optional() })
export type Actor = z.infer<typeof Actor>
const By = { by: Actor, at: Instant }

/** Money keeps the unit it was written in; 万元 and 亿元 are only ever converted on screen and said so (TGT-4). */
export const Money = z.object({
  amount: z.number().min(0).max(1e12),
  unit: z.enum(['万元', '亿元', '万美元']),
})
export type Money = z.infer<typeof Money>

/** CARD-6: membership of a list is dated. `to` absent: still in it. */
export const ListMembership = z.object({ listId: ListId, from: CalendarDate, to: CalendarDate.optional() })
export type ListMembership = z.infer<typeof ListMembership>

/** 难点堵点. `askedUnitId` may answer even when it is not on the card. */
export const Problem = z.object({
  text: paragraph(2000),
  kind: z.enum(['land', 'approval', 'funding', 'relocation', 'utilities', 'labour', 'market', 'other']),
  askedUnitId: UnitId.optional(),
  due: CalendarDate.optional(),
  state: z.enum(['open', 'answered', 'closed']),
  raised: z.object(By),
  answers: z.array(z.object({ text: paragraph(2000), promise: CalendarDate.optional(), ...By })),
  closed: z.object({ words: paragraph(500), ...By }).optional(),
})
export type Problem = z.infer<typeof Problem>

/** A photo or a file with the project, place, time and verifier statistics asks for. `sha256` names the stored bytes. */
export const Evidence = z.object({
  fileName: line(120),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  caption: line(200),
  place: line(120).optional(),
  takenOn: CalendarDate.optional(),
  stageId: StageId.optional(),
  ...By,
  verified: z.object(By).optional(),
  removed: z.object({ reason: line(200), ...By }).optional(),
})
export type Evidence = z.infer<typeof Evidence>

/** CARD-6: what dispatch asks and a leader must approve. */
export const ApprovalRequest = z.object({
  kind: z.enum(['side-state', 'leave-list', 'lamp-override']),
  side: z.enum(['suspended', 'withdrawn', 'other']).optional(),
  listId: ListId.optional(),
  lamp: Lamp.optional(),
  until: CalendarDate.optional(),
  reason: paragraph(1000),
  ...By,
  decision: z.object({ approved: z.boolean(), words: paragraph(500), ...By }).optional(),
})
export type ApprovalRequest = z.infer<typeof ApprovalRequest>

/** CARD-4: one change of a planned date; the baseline itself is never overwritten. */
export const Replan = z.object({
  what: z.string(),
  from: PlanDate.optional(),
  to: PlanDate.optional(),
  reason: paragraph(1000),
  approvedBy: line(60),
  ...By,
})
export type Replan = z.infer<typeof Replan>

export const StagePlan = z.object({ date: PlanDate, percent: z.number().min(0).max(100).optional() })
export type StagePlan = z.infer<typeof StagePlan>
export const StageCheck = z.object({
  date: CalendarDate,
  words: paragraph(500),
  evidenceIds: z.array(z.string()),
  ...By,
})
export type StageCheck = z.infer<typeof StageCheck>

/**
 * The fields of a card: one Y.Map, flat keys only, so a path in the document is always `cards/<id>/<key>`.
 * `text` fields are Y.Texts the server makes when it makes the card. A family key is `<family>:<id>`.
 * This registry is read by the gate (is this key known, is this value valid), the matrix, the projection and the forms.
 */
export const plainFields = {
  code: line(40),
  title: line(200).refine(t => t.trim().length > 0, 'a title'),
  areaId: AreaId,
  moreAreaIds: z.array(AreaId).max(12),
  measureId: MeasureId.nullable(),
  workflowId: WorkflowId,
  chemical: z.boolean(),
  start: z.enum(['new', 'continuing']).nullable(),
  lists: z.array(ListMembership).max(20),
  leadUnitId: UnitId.nullable(),
  supportUnitIds: z.array(UnitId).max(40),
  leaderId: RosterId.nullable(),
  stage: StageId,
  order: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  owner: line(60),
  startOn: PlanDate.nullable(),
  due: PlanDate.nullable(),
  baselineDue: PlanDate.nullable(),
  buildDays: z.int().positive().max(20_000).nullable(),
  progress: z.number().min(0).max(100).nullable(),
  investTotal: Money.nullable(),
  investPlanned: Money.nullable(),
  targetIds: z.array(TargetId).max(40),
  sourceClause: SourceClause.nullable(),
  sample: z.boolean(),
  side: z
    .object({
      state: z.enum(['suspended', 'withdrawn', 'other']),
      reason: paragraph(1000),
      requestId: z.string(),
      ...By,
    })
    .nullable(),
  override: z
    .object({
      lamp: Lamp,
      reason: paragraph(1000),
      approvedBy: Actor,
      until: CalendarDate.nullable(),
      requestId: z.string(),
      at: Instant,
    })
    .nullable(),
  /** Days that ended with a red lamp, and the last of them; written by the day job, kept for good (LAMP-5). */
  lagged: z.object({ days: z.int().min(0), first: CalendarDate, last: CalendarDate }).nullable(),
  createdAt: Instant,
  deletedAt: Instant.nullable(),
} as const

export const textFields = { form: 2000, notes: 10_000 } as const

export const families = {
  /** Planned date of a milestone, and the first one it ever had. */
  plan: StagePlan.nullable(),
  base: PlanDate,
  /** Actual date as the unit claims it (申报); `stamp` is when and by whom, written by the server beside it. */
  claim: CalendarDate.nullable(),
  stamp: z.object(By),
  check: StageCheck.nullable(),
  problem: Problem,
  evidence: Evidence,
  request: ApprovalRequest,
  replan: Replan,
  /** `about`: the words belong to a decision on the card (a claim returned, a card deleted), not to a conversation. */
  feedback: z.object({
    text: paragraph(2000),
    about: z
      .object({ act: z.enum(['return-claim', 'unverify', 'delete', 'resume']), stageId: StageId.optional() })
      .optional(),
    ...By,
  }),
  /** Dated return of investment done since the one before. */
  money: z.object({
    amount: z.number().min(-1e12).max(1e12),
    unit: z.enum(['万元', '亿元', '万美元']),
    on: CalendarDate,
    ...By,
  }),
  /** One per return period (its last day): the weekly return was submitted, with news or 本周无变化. */
  return: z.object({ unchanged: z.boolean(), ...By }),
} as const

export type PlainField = keyof typeof plainFields
export type TextField = keyof typeof textFields
export type Family = keyof typeof families
export type FieldKind = PlainField | TextField | Family

/** Reads a key of a card's map: `title` → title; `claim:start` → family claim, id start. Unknown keys are null. */
export function parseCardKey(
  key: string,
): { field: FieldKind; id: string | null; schema: z.ZodType | null } | null {
  if (Object.hasOwn(plainFields, key))
    return { field: key as PlainField, id: null, schema: plainFields[key as PlainField] }
  if (Object.hasOwn(textFields, key)) return { field: key as TextField, id: null, schema: null }
  const colon = key.indexOf(':')
  if (colon < 1) return null
  const family = key.slice(0, colon)
  const id = key.slice(colon + 1)
  if (!Object.hasOwn(families, family) || !/^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/.test(id)) return null
  return { field: family as Family, id, schema: families[family as Family] }
}
