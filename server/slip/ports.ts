import type { Member } from '../../shared/access/member.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import type { Actor } from '../../shared/card/fields.ts'
import type { CampaignId, SlipId, UserId } from '../../shared/ids.ts'
import type { InspectionRules, VersionedRules } from '../../shared/inspection/rules.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import type { InboxNote, SlipEvidence, SlipTrail } from '../../shared/slip/slip.ts'
import type { NumberSeries } from '../../shared/slip/slip-number.ts'
import type { TrailRow } from '../../shared/slip/trail-row.ts'

/** What supervision needs of the world; it would still compile without SQL and sockets. Everything is on disk when its promise resolves. */

export interface StoredSlip {
  readonly slip: KeptSlip
  /** In the order it happened; `seq` counts from 1 in each slip. */
  readonly trail: readonly SlipTrail[]
  /** In the order it was uploaded. */
  readonly evidence: readonly SlipEvidence[]
}

/** One act and all that goes with it: the slip as it is after it, its row of the trail, the number it takes, who is told. */
export interface SlipWrite {
  readonly campaign: CampaignId
  readonly slip: KeptSlip
  readonly row: TrailRow
  /** Unique of one person in a campaign; null: not asked with one. */
  readonly key: string | null
  readonly number: (NumberSeries & { readonly n: number }) | null
  readonly notes: readonly NewNote[]
}

/**
 * `stale`: the slip was not at the version before, or a second one would be raised from the same slip. `number-taken`: it is not the next of its series.
 * `repeated`: the key was used. Nothing was done then.
 */
export type SlipWritten = 'done' | 'stale' | 'number-taken' | 'repeated'

export interface SlipStore {
  /** Newest first. */
  all(campaign: CampaignId): Promise<readonly StoredSlip[]>
  one(campaign: CampaignId, id: SlipId): Promise<StoredSlip | null>
  /** The act that was done with this key, and the slip it was done to. */
  keyed(
    campaign: CampaignId,
    user: string,
    key: string,
  ): Promise<{ readonly slip: SlipId; readonly row: SlipTrail } | null>
  /** The last number given in a series; 0 before the first. */
  lastNumber(campaign: CampaignId, series: NumberSeries): Promise<number>
  /** One commit: compare and set on the version, append to the trail's chain, take the number, keep the notes. */
  write(change: SlipWrite): Promise<SlipWritten>
  addEvidence(campaign: CampaignId, slip: SlipId, evidence: SlipEvidence): Promise<void>
}

/** A note for one person. `key` makes it one, however often it is kept. */
export interface NewNote extends Omit<InboxNote, 'readAt'> {
  readonly userId: UserId
  readonly key: string
}

export interface InboxStore {
  /** Newest first. */
  of(campaign: CampaignId, user: UserId): Promise<readonly InboxNote[]>
  /** Keeps those whose key their person has not had; answers whose they are. */
  keep(campaign: CampaignId, notes: readonly NewNote[]): Promise<ReadonlySet<UserId>>
  /** Only one's own, and only once; answers how many. */
  read(campaign: CampaignId, user: UserId, ids: readonly string[], at: Instant): Promise<number>
}

export interface RulesStore {
  /** As last changed; null: never. */
  current(campaign: CampaignId): Promise<VersionedRules | null>
  /** Every version stays. False, and nothing done, unless `version` is the next one. */
  put(
    campaign: CampaignId,
    change: { version: number; rules: InspectionRules; by: Actor; at: Instant },
  ): Promise<boolean>
}

/** Says to the open pages of these people that there is something new, never what. Never throws and never waits. */
export interface Desk {
  stir(campaign: CampaignId, users: Iterable<UserId>): void
}

/** A live board, as far as slips need one. */
export interface SlipBoards {
  open(campaign: CampaignId): Promise<{ view(): Promise<BoardView> } | Refusal>
}

export interface SlipClock {
  now(): Instant
  today(timeZone: string): CalendarDate
}

export type MembersOf = (campaign: CampaignId) => Promise<readonly Member[]>
