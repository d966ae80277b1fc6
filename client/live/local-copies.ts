import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Member } from '../../shared/access/member.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { KeptEdit } from './contract.ts'
import type { OutboxEntry } from './outbox.ts'

/**
 * What this browser keeps of boards, per person and campaign: a state of the board, what came after it, the edits not yet
 * sent, and the refused ones. One transaction a write, everything waiting goes with it, so that an edit is never on disk
 * without what it stands on.
 */
interface Schema extends DBSchema {
  bases: { key: [string, string]; value: Base }
  tail: { key: number; value: TailRow; indexes: { copy: [string, string] } }
  outbox: { key: string; value: OutboxRow; indexes: { copy: [string, string]; user: string } }
  kept: { key: string; value: KeptEdit & Owner; indexes: { copy: [string, string] } }
}
interface Owner {
  readonly user: string
  readonly campaign: string
}
interface Base extends Owner {
  readonly epoch: string
  /** State and tail together reach this seq. */
  readonly seq: number
  readonly state: Uint8Array
  readonly member: Member
  readonly clockOffsetMs: number
}
interface TailRow extends Owner {
  readonly epoch: string
  readonly last: number
  readonly update: Uint8Array
}
interface OutboxRow extends OutboxEntry, Owner {
  readonly n: number
}

export interface StoredBoard {
  readonly epoch: string
  readonly seq: number
  readonly state: Uint8Array
  readonly tail: readonly Uint8Array[]
  readonly member: Member
  readonly clockOffsetMs: number
}
export interface StoredCopy {
  /** Null: nothing to open the board from, yet edits may wait. */
  readonly board: StoredBoard | null
  readonly outbox: readonly OutboxEntry[]
  readonly kept: readonly KeptEdit[]
}

export interface CopyChange {
  readonly epoch: string
  readonly tail?: readonly { readonly last: number; readonly update: Uint8Array }[]
  readonly sent?: readonly OutboxEntry[]
  readonly unsent?: readonly OutboxEntry[]
  readonly kept?: readonly KeptEdit[]
  readonly dismissed?: readonly string[]
}

export interface LocalCopy {
  load(): Promise<StoredCopy>
  /** A new state of the board; tail rows it covers go. */
  replace(base: Omit<Base, keyof Owner>): Promise<void>
  write(change: CopyChange): Promise<void>
  wipe(): Promise<void>
}

const name = 'guatu'
let opened: Promise<IDBPDatabase<Schema>> | null = null

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('bases', { keyPath: ['user', 'campaign'] })
      db.createObjectStore('tail', { autoIncrement: true }).createIndex('copy', ['user', 'campaign'])
      const outbox = db.createObjectStore('outbox', { keyPath: 'id' })
      outbox.createIndex('copy', ['user', 'campaign'])
      outbox.createIndex('user', 'user')
      db.createObjectStore('kept', { keyPath: 'id' }).createIndex('copy', ['user', 'campaign'])
    },
    terminated() {
      opened = null
    },
  })
  return opened
}

let order = 0

export function localCopy(user: string, campaign: CampaignId): LocalCopy {
  const owner = { user, campaign }
  const key: [string, string] = [user, campaign]
  return {
    async load() {
      const db = await database()
      const base = await db.get('bases', key)
      const tail = await db.getAllFromIndex('tail', 'copy', key)
      const outbox = await db.getAllFromIndex('outbox', 'copy', key)
      const kept = await db.getAllFromIndex('kept', 'copy', key)
      order = Math.max(order, ...outbox.map(row => row.n))
      return {
        board: base ? boardOf(base, tail) : null,
        outbox: outbox.sort((a, b) => a.n - b.n).map(entryOf),
        kept: kept.sort((a, b) => a.at - b.at).map(({ user: _u, campaign: _c, ...edit }) => edit),
      }
    },
    async replace(base) {
      const db = await database()
      const tx = db.transaction(['bases', 'tail'], 'readwrite')
      const before = await tx.objectStore('bases').get(key)
      // Another tab may have written further: its later tail rows stay, and so does how far they reach.
      const seq = before?.epoch === base.epoch ? Math.max(before.seq, base.seq) : base.seq
      let cursor = await tx.objectStore('tail').index('copy').openCursor(key)
      while (cursor) {
        if (cursor.value.epoch !== base.epoch || cursor.value.last <= base.seq) await cursor.delete()
        cursor = await cursor.continue()
      }
      await tx.objectStore('bases').put({ ...owner, ...base, seq })
      await tx.done
    },
    async write(change) {
      const db = await database()
      // Only an edit nobody else has must be on the disk itself; the rest can be fetched again.
      const durability = change.unsent?.length || change.kept?.length ? 'strict' : 'relaxed'
      const tx = db.transaction(['bases', 'tail', 'outbox', 'kept'], 'readwrite', { durability })
      const base = await tx.objectStore('bases').get(key)
      // Wiped meanwhile, or never written: whoever writes must know that nothing is kept.
      if (!base) throw new Error('there is no local copy to write to')
      const tail = change.tail ?? []
      const last = tail.at(-1)?.last
      if (base.epoch === change.epoch && last !== undefined) {
        for (const row of tail) await tx.objectStore('tail').add({ ...owner, epoch: change.epoch, ...row })
        await tx.objectStore('bases').put({ ...base, seq: Math.max(base.seq, last) })
      }
      for (const entry of change.unsent ?? [])
        await tx.objectStore('outbox').put({ ...owner, ...entry, n: ++order })
      for (const entry of change.sent ?? []) await tx.objectStore('outbox').delete(entry.id)
      for (const edit of change.kept ?? []) await tx.objectStore('kept').put({ ...owner, ...edit })
      for (const id of change.dismissed ?? []) await tx.objectStore('kept').delete(id)
      await tx.done
    },
    wipe: () => wipeWhere(key),
  }
}

function boardOf(base: Base, tail: readonly TailRow[]): StoredBoard {
  const { user: _u, campaign: _c, ...board } = base
  return { ...board, tail: tail.filter(row => row.epoch === base.epoch).map(row => row.update) }
}

function entryOf({ id, edit, update, epoch, at }: OutboxRow): OutboxEntry {
  return { id, edit, update, epoch, at }
}

async function wipeWhere(key: [string, string]): Promise<void> {
  const db = await database()
  const tx = db.transaction(['bases', 'tail', 'outbox', 'kept'], 'readwrite')
  await tx.objectStore('bases').delete(key)
  for (const store of ['tail', 'outbox', 'kept'] as const) {
    let cursor = await tx.objectStore(store).index('copy').openCursor(key)
    while (cursor) {
      await cursor.delete()
      cursor = await cursor.continue()
    }
  }
  await tx.done
}

/** How many edits of this person still wait on this machine, on any board. */
export async function unsentCount(user: string): Promise<number> {
  try {
    return await (await database()).countFromIndex('outbox', 'user', user)
  } catch {
    return 0 // a browser that keeps nothing has nothing waiting
  }
}

/** Leaves nothing of this person's boards on the machine (signing out of a shared computer). */
export async function wipeLocalCopies(user: string): Promise<void> {
  try {
    const db = await database()
    const keys = (await db.getAllKeys('bases')).filter(([owner]) => owner === user)
    for (const key of keys) await wipeWhere(key)
  } catch {
    // a browser that keeps nothing has nothing to wipe
  }
}
