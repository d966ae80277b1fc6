import { z } from 'zod'
import { CalendarDate, PlanDate } from '../calendar/date.ts'
import { Money, Problem, plainFields } from '../card/fields.ts'
import { CardId, ListId, StageId, TargetId } from '../ids.ts'
import { Lamp, LampRules } from '../lamp/rules.ts'
import { meetingCommands } from '../meeting/commands.ts'
import { CampaignHead, planCollections, TimeZone } from '../plan/plan.ts'
import { line, paragraph } from '../text.ts'

/** Fields dispatch sets by command; the same schema is the form's. Absent: unchanged. */
export const CardPatch = z
  .object({
    code: plainFields.code,
    title: plainFields.title,
    areaId: plainFields.areaId,
    moreAreaIds: plainFields.moreAreaIds,
    measureId: plainFields.measureId,
    chemical: plainFields.chemical,
    start: plainFields.start,
    leadUnitId: plainFields.leadUnitId,
    supportUnitIds: plainFields.supportUnitIds,
    leaderId: plainFields.leaderId,
    owner: plainFields.owner,
    buildDays: plainFields.buildDays,
    investTotal: plainFields.investTotal,
    investPlanned: plainFields.investPlanned,
    targetIds: plainFields.targetIds,
    sourceClause: plainFields.sourceClause,
    stage: plainFields.stage,
    order: plainFields.order,
    startOn: plainFields.startOn,
  })
  .partial()
export type CardPatch = z.infer<typeof CardPatch>

const reason = paragraph(1000).refine(t => t.trim().length > 0, 'a reason')
const one = { card: CardId }

/**
 * Everything that needs authority or a transaction: sent over HTTP, decided by `decide-command.ts` on the server inside the room's
 * queue, written into the document under the room's own client id. Each has one schema, one decision and one audit cause.
 */
export const Command = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('card.create'),
    title: plainFields.title,
    workflowId: plainFields.workflowId,
    areaId: plainFields.areaId,
    patch: CardPatch.default({}),
    due: PlanDate.nullable().default(null),
    plan: z
      .record(z.string(), z.object({ date: PlanDate, percent: z.number().min(0).max(100).optional() }))
      .default({}),
    lists: z.array(z.object({ listId: ListId, from: CalendarDate })).default([]),
    sample: z.boolean().default(false),
  }),
  z.object({ type: z.literal('card.edit'), cards: z.array(CardId).min(1).max(500), patch: CardPatch }),
  /** CARD-4: changes a due date or milestones' planned dates; the baseline stays. The first date ever set is the baseline and needs no reason. */
  z.object({
    type: z.literal('card.replan'),
    ...one,
    due: PlanDate.nullable().optional(),
    plan: z
      .record(
        z.string(),
        z.object({ date: PlanDate.nullable(), percent: z.number().min(0).max(100).optional() }),
      )
      .default({}),
    reason: paragraph(1000).default(''),
    approvedBy: line(60).default(''),
  }),
  z.object({
    type: z.literal('card.join-list'),
    cards: z.array(CardId).min(1).max(500),
    listId: ListId,
    from: CalendarDate,
  }),
  z.object({
    type: z.literal('card.verify'),
    ...one,
    stageId: StageId,
    date: CalendarDate,
    words: paragraph(500).default(''),
    evidenceIds: z.array(z.string()).default([]),
  }),
  /** 退回: the claim is cleared and the words go to the update log. */
  z.object({ type: z.literal('card.return-claim'), ...one, stageId: StageId, reason }),
  z.object({ type: z.literal('card.unverify'), ...one, stageId: StageId, reason }),
  z.object({ type: z.literal('card.delete'), cards: z.array(CardId).min(1).max(500), reason }),
  z.object({ type: z.literal('card.restore'), cards: z.array(CardId).min(1).max(500) }),
  z.object({
    type: z.literal('card.request'),
    ...one,
    kind: z.enum(['side-state', 'leave-list', 'lamp-override']),
    side: z.enum(['suspended', 'withdrawn', 'other']).optional(),
    listId: ListId.optional(),
    lamp: Lamp.optional(),
    until: CalendarDate.optional(),
    reason,
  }),
  z.object({
    type: z.literal('card.decide'),
    ...one,
    requestId: z.string(),
    approved: z.boolean(),
    words: paragraph(500).default(''),
  }),
  /** Back from 停工/退出/其它 to work; dispatch, with a reason. */
  z.object({ type: z.literal('card.resume'), ...one, reason }),
  z.object({
    type: z.literal('problem.raise'),
    ...one,
    text: paragraph(2000).refine(t => t.trim().length > 0, 'what is the problem'),
    kind: Problem.shape.kind,
    askedUnitId: Problem.shape.askedUnitId,
    due: CalendarDate.optional(),
  }),
  z.object({
    type: z.literal('problem.answer'),
    ...one,
    problemId: z.string(),
    text: paragraph(2000).refine(t => t.trim().length > 0, 'an answer'),
    promise: CalendarDate.optional(),
  }),
  z.object({
    type: z.literal('problem.close'),
    ...one,
    problemId: z.string(),
    words: paragraph(500).default(''),
  }),
  z.object({
    type: z.literal('feedback.add'),
    ...one,
    text: paragraph(2000).refine(t => t.trim().length > 0, 'feedback'),
  }),
  z.object({
    type: z.literal('money.report'),
    ...one,
    amount: z.number(),
    unit: Money.shape.unit,
    on: CalendarDate,
  }),
  z.object({ type: z.literal('evidence.verify'), ...one, evidenceId: z.string() }),
  z.object({ type: z.literal('evidence.remove'), ...one, evidenceId: z.string(), reason }),
  /** CARD-7 本周填报: one submission for many cards; only this clears 未按时填报. Fields absent are unchanged. */
  z.object({
    type: z.literal('return.submit'),
    rows: z
      .array(
        z.object({
          card: CardId,
          unchanged: z.boolean(),
          form: paragraph(2000).optional(),
          progress: z.number().min(0).max(100).optional(),
          money: z.object({ amount: z.number(), unit: Money.shape.unit }).optional(),
          problem: paragraph(2000).optional(),
        }),
      )
      .min(1)
      .max(500),
  }),
  z.object({
    type: z.literal('target.report'),
    targetId: TargetId,
    value: z.number(),
    asOf: CalendarDate,
    source: line(120),
  }),
  z.object({
    type: z.literal('plan.head'),
    /** The zone's default is a new campaign's; a head that does not speak of it leaves it as it is. */
    head: CampaignHead.partial()
      .omit({ id: true, demo: true, seed: true })
      .extend({ timeZone: TimeZone.optional() }),
  }),
  z.object({ type: z.literal('plan.lamp-rules'), rules: LampRules }),
  /** Adds or replaces items; each is parsed by its collection's own schema in the decision. */
  z.object({
    type: z.literal('plan.put'),
    collection: z.enum(Object.keys(planCollections) as [keyof typeof planCollections]),
    items: z.array(z.record(z.string(), z.json())).min(1).max(500),
  }),
  z.object({
    type: z.literal('plan.remove'),
    collection: z.enum(Object.keys(planCollections) as [keyof typeof planCollections]),
    ids: z.array(z.string()).min(1).max(500),
  }),
  ...meetingCommands,
])
export type Command = z.infer<typeof Command>
export type CommandInput = z.input<typeof Command>
export type CommandType = Command['type']

/** A command as it travels: `key` makes a retry harmless (the first outcome is answered again). */
export const CommandEnvelope = z.object({ key: z.string().min(8).max(64), command: Command })
