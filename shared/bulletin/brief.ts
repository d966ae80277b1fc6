import { z } from 'zod'
import { CalendarDate } from '../calendar/date.ts'
import { CardId, SnapshotId } from '../ids.ts'
import { SnapshotMetrics } from '../snapshot/metrics.ts'
import { line, paragraph } from '../text.ts'
import { BulletinBody } from './bulletin.ts'

/** A card as a brief names it. `note` is what is said of it: why it is late, where it went, what is due. */
export const BriefLine = z.object({
  card: CardId,
  /** 表内序号, from 1. */
  number: z.int().positive(),
  title: line(200),
  /** Short name of the lead unit. */
  unit: line(40),
  note: paragraph(600),
})
export type BriefLine = z.infer<typeof BriefLine>

const lines = z.array(BriefLine)

/** The morning brief as figures and names; the wall and the desk show these, the paper the body drafted from them. */
export const BriefFacts = z.object({
  today: CalendarDate,
  /** 第N天; null outside the campaign. */
  dayOfCampaign: z.int().positive().nullable(),
  totalDays: z.int().positive(),
  /** The day that is over. */
  day: CalendarDate,
  /** The day it is compared with; null on the morning after the first. */
  before: CalendarDate.nullable(),
  snapshot: z.object({ id: SnapshotId, sha256: z.string() }),
  metrics: SnapshotMetrics,
  added: lines,
  /** Milestones somebody checked; one line a milestone. */
  checked: lines,
  moved: lines,
  completed: lines,
  /** Reported further than the day before. */
  advanced: lines,
  replanned: lines,
  /** 难点堵点 that were raised. */
  problems: lines,
  /** Went red during the day. */
  newlyRed: lines,
  /** Went red when it ended: a date passed at midnight. */
  overnight: lines,
  recovered: lines,
  /** Not done and due from today to the week's last day, soonest first. One line a milestone. */
  dueThisWeek: lines,
  /** How many cards a unit has without the return of the period, most first. */
  unreported: z.array(z.object({ unit: line(40), cards: z.int().positive() })),
})
export type BriefFacts = z.infer<typeof BriefFacts>

/** `GET /api/campaigns/:campaign/brief`. */
export const MorningBrief = z.object({ facts: BriefFacts, body: BulletinBody })
export type MorningBrief = z.infer<typeof MorningBrief>
