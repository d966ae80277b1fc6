import { z } from 'zod'
import { StageId } from '../ids.ts'
import { line } from '../text.ts'

/**
 * LAMP-1: a lamp rule set is data. Each lamp is optional; an absent one is not shown.
 * `points` compares progress with the expected percentage in percentage points; `ratio` compares progress ÷ expected.
 */
export const LampRules = z.object({
  preset: z.enum(['default', 'yinchuan', 'sanya', 'wuhan', 'custom']),
  name: line(40),
  milestone: z
    .object({
      warnWithinDays: z.int().min(0),
      redAfterDaysLate: z.int().min(1).optional(),
      redAfterMonthsLate: z.int().min(1).optional(),
      /** 本月应开未开 is yellow from the month it is due */ warnWholeMonth: z.boolean(),
      /** Only these milestones light it, as 银川 judges 开工 alone; absent: every milestone with a date. */
      stageIds: z.array(StageId).optional(),
    })
    .optional(),
  progress: z
    .discriminatedUnion('by', [
      z.object({ by: z.literal('points'), yellowFrom: z.number(), redAbove: z.number() }),
      z.object({ by: z.literal('ratio'), yellowBelow: z.number(), redBelow: z.number() }),
    ])
    .optional(),
  money: z
    .object({ by: z.literal('ratio'), yellowBelow: z.number().optional(), redBelow: z.number() })
    .optional(),
  /** 入库/入统: months after 开工 without it. */
  entry: z.object({ yellowAfterMonths: z.int().min(0), redAfterMonths: z.int().min(0) }).optional(),
  /** 未按时填报: a grey mark after so many days without a return; never replaces a lamp (LAMP-2). */
  returnWithinDays: z.int().positive().optional(),
})
export type LampRules = z.infer<typeof LampRules>

/** Worst first; 完成 is neither. */
export const Lamp = z.enum(['red', 'yellow', 'green', 'done'])
export type Lamp = z.infer<typeof Lamp>
