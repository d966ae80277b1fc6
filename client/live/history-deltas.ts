import type { SnapshotId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { FrozenDelta } from '../../shared/snapshot/frozen-board.ts'
import type { HistorySource } from './history-source.ts'

/** The differences between days that were asked for, the ones used last kept. */
export interface Deltas {
  /** At once where it is known; otherwise asked for once, however many ask. */
  get(to: SnapshotId, from: SnapshotId): FrozenDelta | Promise<FrozenDelta | Refusal>
  /** Gives up every question but these. */
  only(wanted: readonly Way[]): void
}
export interface Way {
  readonly from: SnapshotId
  readonly to: SnapshotId
}

/** Cards, plan entries and meetings in all deltas kept: a hundred busy days of two thousand cards there and back, some tens of megabytes. */
const keptEntries = 40_000

export function createDeltas(source: HistorySource): Deltas {
  /** The last used one last. */
  const kept = new Map<string, FrozenDelta>()
  const asked = new Map<string, { answer: Promise<FrozenDelta | Refusal>; stop: AbortController }>()
  let entries = 0

  function keep(key: string, delta: FrozenDelta): void {
    kept.set(key, delta)
    entries += sizeOf(delta)
    for (const [oldest, old] of kept) {
      if (entries <= keptEntries || oldest === key) return
      kept.delete(oldest)
      entries -= sizeOf(old)
    }
  }

  async function ask(key: string, to: SnapshotId, from: SnapshotId, stop: AbortController) {
    try {
      const delta = await source.since(to, from, stop.signal)
      if (!isRefusal(delta)) keep(key, delta)
      return delta
    } finally {
      if (asked.get(key)?.stop === stop) asked.delete(key)
    }
  }

  return {
    get(to, from) {
      const key = keyOf({ to, from })
      const known = kept.get(key)
      if (known) {
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const running = asked.get(key)
      if (running) return running.answer
      const stop = new AbortController()
      const answer = ask(key, to, from, stop)
      asked.set(key, { answer, stop })
      return answer
    },
    only(wanted) {
      const keys = wanted.map(keyOf)
      for (const [key, { stop }] of asked) {
        if (keys.includes(key)) continue
        asked.delete(key)
        stop.abort()
      }
    },
  }
}

const keyOf = ({ from, to }: Way): string => `${from} ${to}`

const sizeOf = ({ cards, meetings, plan }: FrozenDelta): number =>
  Object.keys(cards).length + Object.keys(meetings).length + Object.keys(plan).length + 1
