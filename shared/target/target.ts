import { z } from 'zod'
import { CalendarDate, Instant } from '../calendar/date.ts'
import { AreaId, ListId, MeasureId, StageId, TargetId, UnitId, WorkflowId } from '../ids.ts'
import { line, paragraph } from '../text.ts'

/** TGT-5 decides by kind what may be compared with time and what may only be met or missed. */
export const IndicatorKind = z.enum([
  'increment',
  'net-increment',
  'stock',
  'level',
  'growth',
  'ratio',
  'per-mu',
  'rank',
  'event-count',
  'pass-fail',
  'qualitative',
])
export type IndicatorKind = z.infer<typeof IndicatorKind>

/**
 * TGT-1 operators. `at-least` includes the figure (以上), `more-than` excludes it (超过); `double` needs `base` (翻一番);
 * `first` is 零突破; `all` is all of N or 100 %; `relative` compares with another figure named in `note`;
 * `reference` is defined by other targets (`refIds`); `none` has no figure yet.
 */
export const Operator = z.enum([
  'equal',
  'at-least',
  'more-than',
  'at-most',
  'about',
  'range',
  'rank-within',
  'double',
  'first',
  'all',
  'by-date',
  'pass',
  'zero-growth',
  'relative',
  'reference',
  'none',
])
export type Operator = z.infer<typeof Operator>

/** 确保 / plain / 力争·争取·争创. */
export const Strength = z.enum(['ensure', 'plain', 'strive'])
export type Strength = z.infer<typeof Strength>

/** CAL-5: the span a target is measured over. `count` days for a campaign, months for a year; `each` repeats it (每年, 每季度). */
export const TargetPeriod = z.object({
  scope: z.enum(['annual', 'campaign', 'whole-plan', 'year', 'quarter', 'custom']),
  from: CalendarDate,
  to: CalendarDate,
  each: z.enum(['year', 'quarter']).optional(),
  /** False where the text has no scope word and the period was read from its place. */
  stated: z.boolean(),
})
export type TargetPeriod = z.infer<typeof TargetPeriod>

/** TGT-3: how the current value is found. `cards` counts verified milestones; `money` sums dated returns; `reported` is entered by hand. */
export const Measurement = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('cards'),
    stageId: StageId,
    where: z.object({
      workflowIds: z.array(WorkflowId).optional(),
      listId: ListId.optional(),
      start: z.enum(['new', 'continuing']).optional(),
      areaId: AreaId.optional(),
      /** In 万元; total planned investment at least this. */ investmentAtLeast: z.number().optional(),
      linkedOnly: z.boolean().optional(),
    }),
  }),
  z.object({
    by: z.literal('money'),
    moneyUnit: z.enum(['万元', '亿元', '万美元']),
    where: z.object({
      workflowIds: z.array(WorkflowId).optional(),
      listId: ListId.optional(),
      start: z.enum(['new', 'continuing']).optional(),
      areaId: AreaId.optional(),
      linkedOnly: z.boolean().optional(),
    }),
  }),
  z.object({ by: z.literal('reported') }),
])
export type Measurement = z.infer<typeof Measurement>

export const Target = z.object({
  id: TargetId,
  order: z.number(),
  areaId: AreaId.optional(),
  measureIds: z.array(MeasureId).default([]),
  indicator: line(80),
  kind: IndicatorKind,
  better: z.enum(['higher', 'lower']).default('higher'),
  /** 其中: shown under its parent, never added to it (TGT-4). */
  parentId: TargetId.optional(),
  /** Targets of the same indicator that conflict with or repeat this one; kept side by side (TGT-2). */
  besideIds: z.array(TargetId).default([]),
  period: TargetPeriod,
  listId: ListId.optional(),
  place: line(60).optional(),
  /** `each-place`: the figure is for every county or town, not for the total (六安 L10-04). */
  perPlace: z.boolean().default(false),
  op: Operator,
  strength: Strength,
  value: z.number().optional(),
  upper: z.number().optional().describe('range: the upper figure'),
  /** A second tier, as 力争10% beside 9.5%. */
  stretch: z.object({ value: z.number(), strength: Strength }).optional(),
  base: z.object({ value: z.number(), asOf: CalendarDate, source: line(120) }).optional(),
  refIds: z.array(TargetId).default([]),
  /** Exactly as printed; absent where the text lost it, with `unitGuess` shown in brackets as missing. */
  unit: line(20).optional(),
  unitGuess: line(20).optional(),
  dueOn: CalendarDate.optional(),
  /** 口径 */ note: paragraph(500).optional(),
  measurement: Measurement,
  opening: z.object({ value: z.number(), asOf: CalendarDate, source: line(120) }).optional(),
  reporting: z
    .object({
      unitId: UnitId.optional(),
      every: z.enum(['week', 'xun', 'half-month', 'month', 'quarter', 'year']),
    })
    .default({ every: 'month' }),
  /** TGT-6 分解: parts by unit or by period; they warn when they do not sum, never block. `until` is the end of the part's period. */
  parts: z
    .array(
      z.object({
        unitId: UnitId.optional(),
        place: line(40).optional(),
        until: CalendarDate.optional(),
        value: z.number(),
      }),
    )
    .default([]),
  source: z.object({ where: line(80), text: paragraph(2000) }),
})
export type Target = z.infer<typeof Target>
export type TargetInput = z.input<typeof Target>

/** A value reported by hand (TGT-3): shown with its as-of date, beside the live roll-up where there is one. */
export const TargetReport = z.object({
  id: z.string(),
  order: z.number(),
  targetId: TargetId,
  value: z.number(),
  asOf: CalendarDate,
  source: line(120),
  byUserId: z.string(),
  byName: line(60),
  unitId: UnitId.optional(),
  at: Instant,
  sample: z.boolean().default(false),
})
export type TargetReport = z.infer<typeof TargetReport>
