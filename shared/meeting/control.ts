import { z } from 'zod'
import { CalendarDate, Instant } from '../calendar/date.ts'
import { CampaignId, CardId, MeetingId, UnitId, UserId } from '../ids.ts'
import { Presenter } from './fields.ts'

/**
 * MEET-4: what the presenter shows. A view's whole state (filter, grouping, scale, open card) is in its address, so following is
 * going to the same address; `anchor` is the row and day at the top left of what scrolls.
 */
export const Focus = z.object({
  /** The view's name, as in the address: `/c/<campaign>/<view>`. */
  view: z.string().regex(/^[a-z-]{1,24}$/),
  /** The address's query string, with its `?`, or empty. */
  search: z.string().max(2000),
  anchor: z
    .object({
      card: CardId.nullable(),
      day: CalendarDate.nullable(),
      /** How far the anchor row is scrolled past the top, px. */
      offset: z.number().min(-4000).max(4000),
    })
    .nullable(),
})
export type Focus = z.infer<typeof Focus>

/**
 * The control of one running meeting. `version` rises with every durable change (presenter, item, timer) and a client that misses one
 * asks again; `focus` moves between versions and the newest wins. Times are real server time in milliseconds, like `hello`.
 */
export const Control = z.object({
  campaign: CampaignId,
  meeting: MeetingId,
  version: z.int().nonnegative(),
  presenter: Presenter.nullable(),
  /** Since when the presenter has had no connection; null while there. */
  presenterAwaySince: Instant.nullable(),
  itemId: z.string().nullable(),
  /** The timer of the current item: what had run before, and since when it runs (null: paused). */
  timer: z.object({ spentMs: z.number().nonnegative(), runningSince: Instant.nullable() }),
  /** What each item has taken so far, without the running one. */
  spent: z.record(z.string(), z.number().nonnegative()),
  focus: Focus.nullable(),
  followers: z.int().nonnegative(),
})
export type Control = z.infer<typeof Control>

/** `POST /api/campaigns/:campaign/meetings/:meeting/control`. `version` is what the sender saw; another one now refuses with `conflict`. */
export const ControlAct = z.discriminatedUnion('act', [
  /** Becoming the presenter: when there is none, or instead of somebody (`from`) who is named so that two who race do not both win. */
  z.object({ act: z.literal('take'), version: z.int(), from: UserId.nullable() }),
  z.object({ act: z.literal('hand-over'), version: z.int(), to: UserId }),
  z.object({ act: z.literal('release'), version: z.int() }),
  z.object({ act: z.literal('item'), version: z.int(), itemId: z.string().max(48) }),
  z.object({ act: z.literal('timer'), version: z.int(), run: z.boolean() }),
])
export type ControlAct = z.infer<typeof ControlAct>

/** Something a person should hear of now; sent to those concerned, never stored (the board itself says it again). */
export const Notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), meeting: MeetingId, title: z.string() }),
  z.object({ kind: z.literal('closed'), meeting: MeetingId, title: z.string() }),
  /** 下一个: the unit that reports the item after the current one. */
  z.object({ kind: z.literal('next'), meeting: MeetingId, unitId: UnitId, title: z.string() }),
  z.object({ kind: z.literal('now'), meeting: MeetingId, unitId: UnitId, title: z.string() }),
  z.object({ kind: z.literal('assigned'), meeting: MeetingId, unitId: UnitId, title: z.string() }),
  /** Something on your own desk is new: ask for your slips and your inbox again. Never says what, for not everybody may know. */
  z.object({ kind: z.literal('desk') }),
])
export type Notice = z.infer<typeof Notice>
