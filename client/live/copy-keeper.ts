import type { KeptEdit } from './contract.ts'
import type { CopyChange, LocalCopy } from './local-copies.ts'
import type { OutboxEntry } from './outbox.ts'

/**
 * Writes the local copy behind the session's back, in order, one write at a time. Remote changes wait a moment and go
 * together; an edit of one's own goes at once and takes with it everything that waits, since it may stand on it.
 */
export interface CopyKeeper {
  committed(last: number, updates: readonly Uint8Array[]): void
  unsent(entries: readonly OutboxEntry[]): void
  sent(entries: readonly OutboxEntry[]): void
  kept(edits: readonly KeptEdit[]): void
  dismissed(id: string): void
  /** The board as just downloaded; what waited for the one before is dropped. */
  replace(base: Parameters<LocalCopy['replace']>[0]): void
  /** So many changes lie beside the base that opening from it would be slow. */
  isLong(): boolean
  /** A new base is being fetched: do not ask for another. */
  willReplace(): void
  wipe(): Promise<void>
  flush(): Promise<void>
  /** False while an edit that is not on the server is not on this disk either. */
  safe(): boolean
  dispose(): void
}

const pauseMs = 1000
const longRows = 500

export function createCopyKeeper(copy: LocalCopy, startEpoch: string): CopyKeeper {
  let epoch = startEpoch
  let waiting = nothing()
  let timer: ReturnType<typeof setTimeout> | undefined
  let chain: Promise<void> = Promise.resolve()
  let unsaved = 0
  let rows = 0
  let broken = false

  /** A browser that cannot write keeps nothing; the session goes on, and the page asks before it is left. */
  const then = (work: () => Promise<void>) => {
    chain = chain.then(work).catch(() => {
      broken = true
    })
    return chain
  }
  const write = () => {
    clearTimeout(timer)
    timer = undefined
    if (isNothing(waiting)) return chain
    const change: CopyChange = { epoch, ...waiting }
    const edits = waiting.unsent.length
    waiting = nothing()
    return then(() => copy.write(change)).then(() => {
      if (!broken) unsaved -= edits
    })
  }
  const soon = (ms: number) => {
    if (ms === 0) queueMicrotask(write)
    else timer ??= setTimeout(write, ms)
  }

  return {
    isLong: () => rows > longRows,
    willReplace() {
      rows = 0
    },
    committed(last, updates) {
      rows += updates.length
      waiting.tail.push(...updates.map(update => ({ last, update })))
      soon(pauseMs)
    },
    unsent(entries) {
      unsaved += entries.length
      waiting.unsent.push(...entries)
      soon(0)
    },
    sent(entries) {
      const gone = new Set(entries.map(e => e.id))
      const inMemory = waiting.unsent.filter(e => gone.has(e.id)).length
      waiting.unsent = waiting.unsent.filter(e => !gone.has(e.id))
      unsaved -= inMemory
      if (entries.length === 0) return
      waiting.sent.push(...entries)
      soon(0)
    },
    kept(edits) {
      waiting.kept.push(...edits)
      soon(0)
    },
    dismissed(id) {
      waiting.dismissed.push(id)
      soon(0)
    },
    replace(base) {
      // What waits may reach beyond the new base; of another epoch it is worthless.
      if (base.epoch !== epoch) waiting.tail = []
      waiting.tail = waiting.tail.filter(row => row.last > base.seq)
      epoch = base.epoch
      rows = 0
      then(() => copy.replace(base))
    },
    wipe() {
      waiting = nothing()
      return then(() => copy.wipe())
    },
    flush: write,
    safe: () => unsaved <= 0,
    dispose() {
      clearTimeout(timer)
      write()
    },
  }
}

function nothing() {
  return {
    tail: [] as { last: number; update: Uint8Array }[],
    unsent: [] as OutboxEntry[],
    sent: [] as OutboxEntry[],
    kept: [] as KeptEdit[],
    dismissed: [] as string[],
  }
}

function isNothing(change: ReturnType<typeof nothing>): boolean {
  return Object.values(change).every(list => list.length === 0)
}
