import { z } from 'zod'
import { CalendarDate, Instant } from '../calendar/date.ts'
import { Actor } from '../card/fields.ts'
import { paragraph } from '../text.ts'

/**
 * SLIP-2: 交办 → 签收 → 办理 → 反馈 → (退回) → 待核 → 销号 → 回头看. `provisional` and `withdrawn` come before any of it: a decision of a
 * meeting is provisional until agenda item ⑥ confirms it.
 */
export const SlipState = z.enum([
  'provisional',
  'withdrawn',
  'issued',
  'signed',
  'working',
  'reported',
  'returned',
  'checking',
  'cleared',
])
export type SlipState = z.infer<typeof SlipState>

/**
 * What moves it. The unit: sign 签收, start 办理, report 反馈, finish 报请销号. The issuer: return 退回, clear 销号, review 回头看 (looked again, it
 * stands), reopen 回头看发现反弹. The owner never clears.
 */
export const SlipAct = z.enum(['sign', 'start', 'report', 'finish', 'return', 'clear', 'review', 'reopen'])
export type SlipAct = z.infer<typeof SlipAct>

/** One step of the trail: who, when, in what words, with what evidence. `issue` and `withdraw` are the meeting's own. */
export const SlipStep = z.object({
  act: z.union([SlipAct, z.enum(['issue', 'withdraw'])]),
  from: SlipState,
  to: SlipState,
  words: paragraph(2000),
  evidenceIds: z.array(z.string()),
  by: Actor,
  at: Instant,
  /** The calendar day of it, in the campaign's zone. */
  on: CalendarDate,
})
export type SlipStep = z.infer<typeof SlipStep>
