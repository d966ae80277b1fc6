import { z } from 'zod'
import { CalendarDate, PlanDate } from '../calendar/date.ts'
import { zoneNamed } from '../calendar/zone.ts'
import { AreaId, CampaignId, ListId, MeasureId, RosterId, StageId, UnitId, WorkflowId } from '../ids.ts'
import { LampRules } from '../lamp/rules.ts'
import { Target, TargetReport } from '../target/target.ts'
import { line, paragraph } from '../text.ts'

/** Where in the source document something was said; `text` is verbatim, lost punctuation and all. */
export const SourceClause = z.object({ where: line(80), text: paragraph(2000) })
export type SourceClause = z.infer<typeof SourceClause>

export const Phase = z.object({
  id: z.string(),
  order: z.number(),
  name: line(80),
  from: PlanDate,
  to: PlanDate,
  goal: paragraph(1000).optional(),
})
export type Phase = z.infer<typeof Phase>

/** 战役、行动、攻坚措施: the lanes of the board. Any number of them (CAL-6). `hue` 0–11 indexes the area palette. */
export const Area = z.object({
  id: AreaId,
  order: z.number(),
  name: line(80),
  shortName: line(12),
  slogan: line(120).optional(),
  hue: z.int().min(0).max(11),
  group: line(120).optional(),
  leaderId: RosterId.optional(),
  leadUnitId: UnitId.optional(),
  source: SourceClause.optional(),
})
export type Area = z.infer<typeof Area>

/** 责任部门 of a measure. `stated`: the text says 牵头; `inferred`: first named leads (推定). */
export const Assignment = z.object({
  leadUnitId: UnitId.optional(),
  leadBasis: z.enum(['stated', 'inferred']).optional(),
  supportUnitIds: z.array(UnitId),
  open: z.boolean().describe('the list ends in 等'),
})
export type Assignment = z.infer<typeof Assignment>

/** 举措、任务、路径: what the plan says will be done; many to many with areas. */
export const Measure = z.object({
  id: MeasureId,
  order: z.number(),
  number: line(20),
  name: line(120),
  areaIds: z.array(AreaId),
  /** `inferred` where the document does not state which area the measure serves. */
  areaBasis: z.enum(['stated', 'inferred']),
  assignment: Assignment,
  source: SourceClause,
})
export type Measure = z.infer<typeof Measure>

/** A unit, or a group such as 「各乡镇」 whose `memberIds` it expands to. Order is document order, never alphabetic. */
export const Unit = z.object({
  id: UnitId,
  order: z.number(),
  name: line(80),
  shortName: line(12),
  level: z.enum(['province', 'city', 'county', 'zone', 'town', 'company', 'outside']),
  group: z.boolean(),
  memberIds: z.array(UnitId),
  league: line(40).optional(),
  leaderId: RosterId.optional(),
  outside: z.boolean().describe('协调单位: outside the campaign, holds no cards'),
})
export type Unit = z.infer<typeof Unit>

/** 责任人、分管领导 as the plan lists them. `sample` marks 示例. */
export const RosterPerson = z.object({
  id: RosterId,
  order: z.number(),
  name: line(40),
  post: line(80),
  unitId: UnitId.optional(),
  leader: z.boolean(),
  userId: z.string().optional(),
  sample: z.boolean(),
})
export type RosterPerson = z.infer<typeof RosterPerson>

/** 清单内/清单外, 谋划/储备/开工/竣工 batches, 省市区 ledgers: lists are data (CARD-6). */
export const CardList = z.object({
  id: ListId,
  order: z.number(),
  name: line(40),
  family: line(40),
  source: SourceClause.optional(),
})
export type CardList = z.infer<typeof CardList>

/** A stage of a workflow, which is also a milestone. `percent` is the planned progress once it is reached (LAMP-3). */
export const Stage = z.object({
  id: StageId,
  name: line(20),
  column: z.boolean().describe('false: a milestone only, such as 入统'),
  final: z.boolean(),
  percent: z.number().min(0).max(100).optional(),
})
export type Stage = z.infer<typeof Stage>

/** CARD-2: workflows are data, one per class of card. The first stage is where a card starts. */
export const Workflow = z.object({
  id: WorkflowId,
  order: z.number(),
  name: line(40),
  stages: z.array(Stage).min(2),
})
export type Workflow = z.infer<typeof Workflow>

/** CARD-3: `to` is due within `length` of `from`. A rule for a flagged card (化工) replaces the plain one for the same `to`. */
export const ClockRule = z.object({
  id: z.string(),
  order: z.number(),
  workflowId: WorkflowId,
  from: StageId,
  to: StageId,
  length: z.discriminatedUnion('unit', [
    z.object({ unit: z.literal('days'), count: z.int().positive() }),
    z.object({ unit: z.literal('months'), count: z.int().positive() }),
    z.object({ unit: z.literal('per-card') }).describe('建设期, blank until entered on the card, in days'),
  ]),
  only: z.enum(['all', 'chemical']),
  source: SourceClause.optional(),
})
export type ClockRule = z.infer<typeof ClockRule>

/** A meeting or reporting rhythm: 周/半月/旬/月, each with a convenor and a scope. */
export const Rhythm = z.object({
  id: z.string(),
  order: z.number(),
  name: line(80),
  every: z.enum(['day', 'week', 'xun', 'half-month', 'month', 'quarter', 'year']),
  kind: z.enum(['meeting', 'return', 'bulletin', 'supervision', 'appraisal', 'ledger']),
  convenor: line(80).optional(),
  scope: z.object({ listId: ListId.optional(), areaId: AreaId.optional(), words: line(120).optional() }),
  weekday: z.int().min(1).max(7).optional(),
  source: SourceClause.optional(),
})
export type Rhythm = z.infer<typeof Rhythm>

/** Other rules of the plan kept as text with their clause: mechanisms a person reads, the machine does not run. */
export const Mechanism = z.object({
  id: z.string(),
  order: z.number(),
  name: line(80),
  rule: line(200),
  source: SourceClause,
})
export type Mechanism = z.infer<typeof Mechanism>

/** What today is hangs on it, for everyone: a name this machine does not know would leave the board without a day. */
export const TimeZone = z.string().refine(name => zoneNamed(name) !== null, 'a time zone')

export const CampaignHead = z.object({
  id: CampaignId,
  name: line(120),
  fullName: line(200),
  parent: line(120).optional(),
  issuer: line(120),
  documentNumber: line(60).optional(),
  indexNumber: line(60).optional(),
  issuedOn: CalendarDate.optional(),
  from: PlanDate,
  to: PlanDate,
  timeZone: TimeZone.default('Asia/Shanghai'),
  /** How the first day was found when the text gives none. */
  datesBasis: line(200).optional(),
  scopeNote: line(200).optional(),
  seed: line(20).optional(),
  demo: z.boolean().default(false),
})
export type CampaignHead = z.infer<typeof CampaignHead>

/** The plan of a campaign as data: what a seed file holds, and what the `plan` root of the document holds by collection. */
export const Plan = z.object({
  campaign: CampaignHead,
  phases: z.array(Phase),
  areas: z.array(Area),
  measures: z.array(Measure),
  units: z.array(Unit),
  people: z.array(RosterPerson),
  lists: z.array(CardList),
  workflows: z.array(Workflow),
  clocks: z.array(ClockRule),
  rhythms: z.array(Rhythm),
  mechanisms: z.array(Mechanism),
  targets: z.array(Target),
  reports: z.array(TargetReport),
  lampRules: LampRules,
})
export type Plan = z.infer<typeof Plan>

/** Collections of the plan whose items are put and removed one by one (everything but the head and the lamp rules). */
export const planCollections = {
  phases: Phase,
  areas: Area,
  measures: Measure,
  units: Unit,
  people: RosterPerson,
  lists: CardList,
  workflows: Workflow,
  clocks: ClockRule,
  rhythms: Rhythm,
  mechanisms: Mechanism,
  targets: Target,
  reports: TargetReport,
} as const
export type PlanCollection = keyof typeof planCollections
