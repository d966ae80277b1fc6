import * as Y from 'yjs'
import type { Edit } from '../../shared/board/edit.ts'
import { emptyUpdate } from '../../shared/protocol/frames.ts'
import { limits } from '../../shared/protocol/messages.ts'

/**
 * One edit the server has not yet made durable. `update` is what it became in the document; null for an intent that still
 * has to be applied (made without an issued client id, or to be applied again after a refusal).
 */
export interface OutboxEntry {
  readonly id: string
  readonly edit: Edit
  readonly update: Uint8Array | null
  /** The board's epoch it was made in; after a restore it is never sent. */
  readonly epoch: string
  readonly at: number
}

/** Whether a board of this epoch may be sent it as it is: an update of the document already, and made in that very epoch. */
export const goesAsItIs = (entry: OutboxEntry, epoch: string): boolean =>
  entry.update !== null && entry.epoch === epoch

/**
 * The edits on their way, in the order they were made, and which message of the present connection carries which of them.
 *   1. An entry leaves only when its message is acked, or when it was refused.
 *   2. Messages are counted as the server counts them: SyncStep2 and Update, from the start of the connection.
 *   3. Before SyncStep2 no Update leaves, because SyncStep2 contains everything before it.
 *   4. A refusal does not say which message it means. With one entry under way it is that one; with several, the next
 *      connection sends them one at a time (`apart`), and then it is.
 */
export interface Outbox {
  readonly entries: readonly OutboxEntry[]
  add(entry: OutboxEntry): void
  remove(ids: ReadonlySet<string>): void
  /** A new connection: nothing is on its way any more. */
  connectionOpened(): void
  /** A SyncStep2: everything not acknowledged. The server may ask again. */
  answer(): Uint8Array
  /** The provider wants to send the newest entry. False: not now. */
  updateLeaves(): boolean
  /** What is to be sent beside: entries that did not fit the SyncStep2, or the next of those that go apart. Counted by this call. */
  next(): Uint8Array | null
  /** The first `count` messages of this connection are durable; answers the entries that leave. */
  ack(count: number): readonly OutboxEntry[]
  /** Sent and not acked. */
  underWay(): readonly OutboxEntry[]
  /** Every entry becomes an intent, to be applied anew and sent apart: its document is given up. */
  startOver(): readonly OutboxEntry[]
}

/** Room for the envelope below the server's limit for a first sync. */
const step2Bytes = limits.firstSyncBytes - 8 * 1024

export function createOutbox(initial: readonly OutboxEntry[] = []): Outbox {
  let entries: readonly OutboxEntry[] = initial
  /** Ids carried by each message of this connection; null before SyncStep2. */
  let messages: (readonly string[])[] | null = null
  let acked = 0
  let apart = false

  const under = () => new Set((messages ?? []).slice(acked).flat())
  const waiting = () => {
    const sent = under()
    return entries.filter(e => e.update !== null && !sent.has(e.id))
  }
  const drop = (ids: ReadonlySet<string>) => {
    const leaving = entries.filter(e => ids.has(e.id))
    entries = entries.filter(e => !ids.has(e.id))
    if (entries.length === 0) apart = false
    return leaving
  }

  return {
    get entries() {
      return entries
    },
    add(entry) {
      entries = [...entries, entry]
    },
    remove(ids) {
      drop(ids)
    },
    connectionOpened() {
      messages = null
      acked = 0
    },
    answer() {
      const first = apart ? [] : fitting(entries)
      messages = [...(messages ?? []), first.map(e => e.id)]
      return merged(first)
    },
    updateLeaves() {
      if (!messages || apart || waiting().length !== 1) return false
      messages.push(waiting().map(e => e.id))
      return true
    },
    next() {
      const [entry] = waiting()
      if (!messages || !entry || (apart && under().size > 0)) return null
      messages.push([entry.id])
      return entry.update
    },
    ack(count) {
      if (!messages) return []
      const ids = new Set(messages.slice(acked, count).flat())
      acked = Math.max(acked, count)
      return drop(ids)
    },
    underWay() {
      const sent = under()
      return entries.filter(e => sent.has(e.id))
    },
    startOver() {
      entries = entries.map(e => (e.update ? { ...e, update: null } : e))
      messages = null
      acked = 0
      apart = entries.length > 0
      return entries
    },
  }
}

/** As many of the oldest entries as one first sync may hold. */
function fitting(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
  let bytes = 0
  const over = entries.findIndex(entry => {
    bytes += entry.update?.byteLength ?? 0
    return bytes > step2Bytes
  })
  return over < 0 ? entries : entries.slice(0, over)
}

function merged(entries: readonly OutboxEntry[]): Uint8Array {
  const updates = entries.flatMap(e => e.update ?? [])
  return updates.length === 0 ? emptyUpdate : Y.mergeUpdates(updates)
}
