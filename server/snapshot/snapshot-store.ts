import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId, SnapshotId, UserId } from '../../shared/ids.ts'
import type { SnapshotFacts, SnapshotReason } from '../../shared/snapshot/snapshot.ts'
import type { Fence } from '../job/ports.ts'
import type { Part } from './part.ts'

/** A snapshot as it is kept: its facts and the name of its root. */
export interface KeptSnapshot {
  readonly facts: SnapshotFacts
  readonly root: string
}

export interface NewSnapshot extends KeptSnapshot {
  readonly takenBy: UserId
}

/** Parts by content: what is kept once is never kept again, and never changed. */
export interface PartStore {
  /** Which of these names are kept. */
  known(campaign: CampaignId, names: readonly string[]): Promise<ReadonlySet<string>>
  /** Durable when it resolves; answers the bytes it added. */
  keepParts(campaign: CampaignId, parts: readonly Part[]): Promise<number>
  /** By name; throws when one is missing or no longer what its name says. */
  readParts(campaign: CampaignId, names: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** Where snapshots are kept: written once, never changed (SNAP-2). The contract suite of `tests/snapshot` runs on every implementation. */
export interface SnapshotStore extends PartStore {
  /**
   * Durable when it resolves; its parts must be kept before. For `day`, `xun` and `month` one of the same day is answered instead of a
   * second, for the others one of the same meeting, day and seq. With a `fence` it writes nothing and throws StaleLease unless that turn is
   * the newest (SCALE-3); parts kept before stay, and belong to nothing until a snapshot names them.
   */
  add(snapshot: NewSnapshot, fence?: Fence): Promise<SnapshotFacts>
  /** Newest first. */
  list(campaign: CampaignId, reason?: SnapshotReason): Promise<readonly SnapshotFacts[]>
  facts(campaign: CampaignId, id: SnapshotId): Promise<SnapshotFacts | null>
  find(campaign: CampaignId, id: SnapshotId): Promise<KeptSnapshot | null>
  /** The one of a day. */
  ofDay(campaign: CampaignId, day: CalendarDate): Promise<KeptSnapshot | null>
  /** With their roots, oldest first. */
  kept(campaign: CampaignId, reason?: SnapshotReason): Promise<readonly KeptSnapshot[]>
}
