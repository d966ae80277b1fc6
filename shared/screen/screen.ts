import { z } from 'zod'
import { Instant } from '../calendar/date.ts'
import { AreaId, CampaignId, MeetingId, ScreenId, UnitId } from '../ids.ts'
import { line } from '../text.ts'

/** SCR-2: the pages of the wall. */
export const ScreenPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('overview') }),
  z.object({ kind: z.literal('map') }),
  z.object({ kind: z.literal('area'), areaId: AreaId }),
  z.object({ kind: z.literal('targets') }),
  z.object({ kind: z.literal('lagging') }),
  z.object({ kind: z.literal('units') }),
  z.object({ kind: z.literal('problems') }),
  z.object({ kind: z.literal('changes') }),
  /** 今日晨报: the day before in figures, from snapshots. */
  z.object({ kind: z.literal('brief') }),
  /** The running meeting: its item, its timer, the card or problem it is about. */
  z.object({ kind: z.literal('meeting') }),
])
export type ScreenPage = z.infer<typeof ScreenPage>

export const PlaylistEntry = z.object({ page: ScreenPage, seconds: z.int().min(5).max(3600) })
export type PlaylistEntry = z.infer<typeof PlaylistEntry>

/**
 * What a wall shows. `rotate`: the playlist, by its seconds. `driven`: the entry at `at`, until somebody says another. `follow`: the meeting it is
 * bound to, and the playlist while none runs. `version` rises with every change.
 */
export const ScreenState = z.object({
  version: z.int().nonnegative(),
  mode: z.enum(['rotate', 'driven', 'follow']),
  playlist: z.array(PlaylistEntry).min(1).max(40),
  at: z.int().nonnegative(),
  /** Real server time at which `at` began to be shown; the rotation counts from here (`rotation.ts`). */
  since: Instant,
  /** Which series it is bound to (`plan.rhythms`), null: any meeting. Several meetings may run at once (MEET-1). */
  rhythmId: z.string().max(48).nullable(),
  areaId: AreaId.nullable(),
})
export type ScreenState = z.infer<typeof ScreenState>

/** A paired TV as those who may manage it see it (`GET /api/campaigns/:campaign/screens`). */
export const Screen = z.object({
  id: ScreenId,
  campaign: CampaignId,
  name: line(40),
  pairedBy: z.object({ userId: z.string(), name: z.string(), unitId: UnitId.optional() }),
  pairedAt: Instant,
  /** Real server time it was last heard of; null: never. */
  lastSeenAt: Instant.nullable(),
  online: z.boolean(),
  /** The page it said it shows (`pageKey`); null while it has not said. */
  showing: z.string().max(80).nullable(),
  state: ScreenState,
})
export type Screen = z.infer<typeof Screen>

/** `GET /api/screens/self`, asked by the TV itself. `meeting` is the running meeting it is bound to. */
export const ScreenSelf = z.object({ screen: Screen, meeting: MeetingId.nullable(), serverNow: Instant })
export type ScreenSelf = z.infer<typeof ScreenSelf>

/** The alphabet of pairing codes: 32 letters and digits nobody mistakes for one another. */
export const pairingAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** Eight of them, shown as XXXX-XXXX. */
export const pairingCodePattern = /^[2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]{4}$/

/** `POST /api/screens/pairings`. */
export const PairingOffer = z.object({ code: z.string(), expiresAt: Instant })
export type PairingOffer = z.infer<typeof PairingOffer>

/** `GET /api/screens/pairing`. Once `paired`, the answer carried the screen's own cookie. */
export const PairingState = z.object({ state: z.enum(['waiting', 'expired', 'paired']) })
export type PairingState = z.infer<typeof PairingState>

/** `POST /api/campaigns/:campaign/screens`: whoever may manage screens lets the TV that shows this code in. */
export const PairingApproval = z.object({
  code: z.string().trim().toUpperCase().regex(pairingCodePattern),
  name: line(40).refine(t => t.trim().length > 0, 'a name'),
})
export type PairingApproval = z.infer<typeof PairingApproval>

/** `PATCH /api/campaigns/:campaign/screens/:screen`: absent is unchanged; `version` as seen, another one now refuses with `conflict`. */
export const ScreenChange = z
  .object({
    name: line(40).refine(t => t.trim().length > 0, 'a name'),
    mode: ScreenState.shape.mode,
    playlist: ScreenState.shape.playlist,
    at: ScreenState.shape.at,
    rhythmId: ScreenState.shape.rhythmId,
    areaId: ScreenState.shape.areaId,
  })
  .partial()
  .extend({ version: z.int() })
export type ScreenChange = z.infer<typeof ScreenChange>
