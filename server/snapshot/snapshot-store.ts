import type { CampaignId, SnapshotId, UserId } from '../../shared/ids.ts'
import type { SnapshotMetrics } from '../../shared/snapshot/metrics.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'

/** A board ready to be kept: its canonical JSON, whose SHA-256 the facts carry, and its figures. */
export interface NewSnapshot {
  readonly facts: Omit<SnapshotFacts, 'bytes'>
  readonly takenBy: UserId
  readonly json: string
  readonly metrics: SnapshotMetrics
}

/** Where snapshots are kept: written once, never changed (SNAP-2). */
export interface SnapshotStore {
  /** Durable when it resolves. One of the same reason, meeting, day and seq is answered instead of a second. */
  keep(snapshot: NewSnapshot): Promise<SnapshotFacts>
  /** Newest first. */
  list(campaign: CampaignId): Promise<readonly SnapshotFacts[]>
  facts(campaign: CampaignId, id: SnapshotId): Promise<SnapshotFacts | null>
  /** The canonical JSON of the board; throws when it is no longer what its hash says. */
  board(campaign: CampaignId, id: SnapshotId): Promise<{ facts: SnapshotFacts; json: string } | null>
}
