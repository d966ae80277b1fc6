import type { SnapshotStore } from './snapshot-store.ts'
import { type SnapshotParts, snapshotTaker, type TakeSnapshot } from './take-snapshot.ts'

/** Taking snapshots and reading them, as the rest of the program has it. */
export interface Snapshots {
  readonly store: SnapshotStore
  readonly take: TakeSnapshot
}

export const openSnapshots = (parts: SnapshotParts): Snapshots => ({
  store: parts.store,
  take: snapshotTaker(parts),
})
