import { z } from 'zod'
import { CalendarDate, Instant } from '../calendar/date.ts'
import { Actor } from '../card/fields.ts'
import { BulletinId, CampaignId, SnapshotId } from '../ids.ts'
import { line, paragraph } from '../text.ts'

/** HIST-3: 每日晨报、周报、旬报、月简报. */
export const BulletinKind = z.enum(['brief', 'week', 'xun', 'month'])
export type BulletinKind = z.infer<typeof BulletinKind>

/** A chart as figures, drawn by screen and paper in their own way. `parts` stack in one bar; `line` is a curve over days with its bound. */
export const BulletinChart = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('bars'),
    caption: line(80),
    unit: line(20),
    legend: z.array(z.object({ key: line(20), name: line(20) })).max(8),
    rows: z.array(z.object({ name: line(60), parts: z.array(z.number()), note: line(40) })).max(60),
  }),
  z.object({
    kind: z.literal('line'),
    caption: line(80),
    unit: line(20),
    series: z
      .array(
        z.object({
          name: line(40),
          points: z.array(z.object({ day: CalendarDate, value: z.number() })).max(400),
        }),
      )
      .max(4),
  }),
])
export type BulletinChart = z.infer<typeof BulletinChart>

/** One block of a bulletin. Drafted by rule from snapshots, edited by people, printed and shown from the same data. */
export const BulletinBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: line(80) }),
  z.object({ kind: z.literal('paragraph'), text: paragraph(3000) }),
  z.object({ kind: z.literal('items'), items: z.array(paragraph(600)).max(120) }),
  z.object({
    kind: z.literal('table'),
    caption: line(80),
    head: z.array(line(20)).min(1).max(12),
    rows: z.array(z.array(line(120))).max(300),
  }),
  z.object({ kind: z.literal('chart'), chart: BulletinChart }),
])
export type BulletinBlock = z.infer<typeof BulletinBlock>

export const BulletinBody = z.object({
  /** 刊头, in red over everything: 「宣城高新区“百日会战”简报」. Kept here, so that no renaming changes what was issued. */
  flag: line(160).default(''),
  title: line(120),
  blocks: z.array(BulletinBlock).max(200),
  /** 报：whom it reports to; 送：whom it goes to. Printed at the end where not empty. */
  report: line(200).default(''),
  send: line(200).default(''),
})
export type BulletinBody = z.infer<typeof BulletinBody>

/** `GET /api/campaigns/:campaign/bulletins`. Issued ones never change; every edit of a draft is a version. */
export const Bulletin = z.object({
  id: BulletinId,
  campaign: CampaignId,
  kind: BulletinKind,
  from: CalendarDate,
  to: CalendarDate,
  version: z.int().positive(),
  state: z.enum(['draft', 'issued']),
  /** 第N期, within its kind; given when it is issued. */
  number: z.int().positive().nullable(),
  body: BulletinBody,
  /** What it was drafted from: the day it ends on, and the day before it begins. */
  snapshots: z.object({
    to: z.object({ id: SnapshotId, day: CalendarDate, sha256: z.string() }),
    from: z.object({ id: SnapshotId, day: CalendarDate, sha256: z.string() }).nullable(),
  }),
  editedBy: Actor,
  editedAt: Instant,
  issued: z.object({ by: Actor, at: Instant, on: CalendarDate, issuer: line(60) }).nullable(),
})
export type Bulletin = z.infer<typeof Bulletin>
