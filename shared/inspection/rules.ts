import { z } from 'zod'
import { UnitId } from '../ids.ts'
import { SlipColour } from '../slip/slip.ts'
import { line } from '../text.ts'

/** How slips of a kind look. `numberWord`: 机关代字 of this kind, where it is not that of all. */
const SlipLook = z.object({ colour: SlipColour, name: line(20), numberWord: line(20).optional() })

const days = z.int().min(0).max(366)

/**
 * How a campaign supervises, as data (`GET|PUT /api/campaigns/:campaign/inspection-rules`; every version is kept). `preset` names where the colours come
 * from (domain practice of 三明 and 宿迁); with `custom` they are anybody's.
 */
export const InspectionRules = z.object({
  slips: z.object({
    preset: z.enum(['sanming', 'suqian', 'plain', 'custom']),
    /** SLIP-1: colour and printed name by kind. */
    looks: z.object({
      remind: SlipLook,
      supervise: SlipLook,
      rectify: SlipLook,
      criticise: SlipLook,
      interview: SlipLook,
      transfer: SlipLook,
    }),
    /** 机关代字 before 〔2021〕N号, such as 宣高新督. */
    numberWord: line(20),
    /** SLIP-2: unsigned after so many days reminds the unit, after `escalateAfter` more its leader. */
    signWithin: days,
    /** Reminded so many days before it is due. */
    nearDue: days,
    escalateAfter: days,
    /** A slip of a kind proposes this many days to answer. */
    answerWithin: days,
  }),
  /** SLIP-5: units compared with their like; empty: one league of all. */
  leagues: z.array(z.object({ name: line(40), unitIds: z.array(UnitId).max(200) })).max(8),
  /** 红榜: beat the plan and stand this high; 黑榜: missed it and stand this low. Finished or excused never on 黑榜. */
  boards: z.object({
    redTop: z.int().min(0).max(50),
    blackLast: z.int().min(0).max(50),
    /** On-time rate in percent under which a unit has missed its plan. */
    missedBelow: z.number().min(0).max(100),
    /** And from which it has beaten it. */
    beatenFrom: z.number().min(0).max(100),
    /** With fewer milestones due a unit stands on neither. */
    leastDue: z.int().min(0).max(50).default(3),
  }),
})
export type InspectionRules = z.infer<typeof InspectionRules>

/** The rules as they stand: `version` is what the next change must have seen; 0 where nobody has changed the campaign's first ones. */
export const VersionedRules = InspectionRules.extend({ version: z.int().nonnegative() })
export type VersionedRules = z.infer<typeof VersionedRules>
