import type { UserId } from '../../shared/ids.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import type { Fence } from '../job/ports.ts'
import type { CutBoard } from './cut-board.ts'
import type { Part } from './part.ts'
import type { SnapshotStore } from './snapshot-store.ts'

/** What is said of a snapshot before its board is cut. */
export type SnapshotSaid = Omit<SnapshotFacts, 'sha256' | 'bytes'>

/** What hangs in so many is asked for at once: some hundred cards of a large board. */
const bucketsAtOnce = 16

/**
 * SNAP-2: keeps what the store does not have yet, then the snapshot. Parts before their bucket, buckets before the root: so a bucket
 * that is there says that all it names is there, and of a board that hardly changed hardly anything is asked.
 */
export async function keepBoard(
  store: SnapshotStore,
  said: SnapshotSaid,
  takenBy: UserId,
  cut: CutBoard,
  fence?: Fence,
): Promise<SnapshotFacts> {
  const { campaign } = said
  const isKept = await store.known(
    campaign,
    cut.buckets.map(part => part.name),
  )
  const fresh = cut.buckets.filter(part => !isKept.has(part.name))
  let bytes = 0
  for (let at = 0; at < fresh.length; at += bucketsAtOnce) {
    const some = fresh.slice(at, at + bucketsAtOnce)
    bytes += await keepMissing(store, said, await cut.entries(some.map(part => part.name)))
    bytes += await keepMissing(store, said, some)
  }
  bytes += await keepMissing(store, said, [cut.metrics, ...(cut.marks ? [cut.marks] : []), cut.root])
  const { sha256, root } = cut
  return store.add({ facts: { ...said, sha256, bytes }, takenBy, root: root.name }, fence)
}

async function keepMissing(
  store: SnapshotStore,
  { campaign }: SnapshotSaid,
  parts: readonly Part[],
): Promise<number> {
  const names = parts.map(part => part.name)
  const kept = await store.known(campaign, names)
  const missing = new Map(parts.filter(part => !kept.has(part.name)).map(part => [part.name, part]))
  return missing.size === 0 ? 0 : store.keepParts(campaign, [...missing.values()])
}
