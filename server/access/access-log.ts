import { createHash } from 'node:crypto'
import type { Refusal } from '../../shared/refusal.ts'
import { tidy } from '../../shared/text.ts'
import type { SqlDatabase } from '../adapters/sql/sql-database.ts'
import { type AccessDatabase, type AccessTables, accessTables } from './tables.ts'

export type AccessEventKind =
  | 'sign-in'
  | 'sign-out'
  | 'password'
  | 'account.create'
  | 'account.change'
  | 'account.password'
  | 'sessions.end'
  | 'grant'
  | 'setup'
  | 'campaign.create'
  | 'screen.pair'
  | 'screen.revoke'
  | 'audit.export'
  | 'audit.verify'
  | 'evidence-pack'

export interface AccessEvent {
  readonly kind: AccessEventKind
  readonly actorId: string | null
  readonly actorName: string
  readonly targetId?: string
  readonly campaign?: string
  readonly ip: string
  readonly ok: boolean
  /** Never a password, a token or a secret. */
  readonly detail?: Readonly<Record<string, unknown>>
}

export type StoredAccessEvent = Omit<AccessTables['accessEvent'], 'seq'> & { readonly seq: number }

/**
 * Who signed in, failed to, was granted what: one row each, chained by SHA-256, in the order things happened. The database refuses
 * to update or delete them; `verifyAccessLog` finds what was changed behind its back. Rows come one after another over all nodes, and with
 * them the changes they tell of: what one of them finds, no other changes meanwhile.
 */
export class AccessLog {
  private tail: Promise<unknown> = Promise.resolve()
  private readonly database: SqlDatabase
  private readonly db: AccessDatabase
  private readonly now: () => number

  constructor(database: SqlDatabase, now: () => number) {
    this.database = database
    this.db = accessTables(database)
    this.now = now
  }

  /** Resolves when the row is on disk. */
  async append(event: AccessEvent): Promise<void> {
    await this.appendChange(event, async () => null)
  }

  /** The row and the `change` it tells of, both or neither. A change that is refused is undone; its refusal is the answer. */
  appendChange(event: AccessEvent, change: Change): Promise<Refusal | null> {
    // of one node one at a time, so that those who wait for their turn do not hold all its connections
    const appended = this.tail.then(() => appendEvent(this.database, event, this.now(), change))
    this.tail = appended.catch(() => undefined) // its caller hears of it; the next row must still be written
    return appended
  }

  page(before: number | null, limit: number): Promise<StoredAccessEvent[]> {
    return this.db
      .selectFrom('accessEvent')
      .selectAll()
      .$if(before !== null, query => query.where('seq', '<', before))
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute()
  }
}

/** The first row that does not follow from the one before it, or null when the whole chain holds. */
export async function verifyAccessLog(db: AccessDatabase): Promise<number | null> {
  let previous = genesisHash
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('accessEvent')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(page)
      .execute()
    for (const row of rows) {
      if (row.prevHash !== previous || row.hash !== hashOf(row)) return row.seq
      previous = row.hash
      after = row.seq
    }
    if (rows.length < page) return null
  }
}

const page = 1000
const genesisHash = '0'.repeat(64)

/** Its own queries alone: nothing else may be awaited inside a transaction. */
type Change = (transaction: AccessDatabase) => Promise<Refusal | null>

/** Undoes the transaction it is thrown in. */
class Undone extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

async function appendEvent(
  database: SqlDatabase,
  event: AccessEvent,
  at: number,
  change: Change,
): Promise<Refusal | null> {
  try {
    await database.transaction('access-log', async transaction => {
      const db = accessTables({ kysely: transaction })
      const refusal = await change(db)
      if (refusal) throw new Undone(refusal)
      await putRow(db, event, at)
    })
    return null
  } catch (cause) {
    if (cause instanceof Undone) return cause.refusal
    throw cause
  }
}

async function putRow(db: AccessDatabase, event: AccessEvent, at: number): Promise<void> {
  const last = await db
    .selectFrom('accessEvent')
    .select('hash')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = {
    at,
    kind: event.kind,
    actorId: event.actorId,
    actorName: tidy(event.actorName), // typed by whoever knocks: what a database would keep otherwise than it was hashed is taken out
    targetId: event.targetId ?? null,
    campaign: event.campaign ?? null,
    ip: event.ip,
    ok: event.ok ? 1 : 0,
    detail: JSON.stringify(event.detail ?? {}),
    prevHash: last?.hash ?? genesisHash,
  }
  await db
    .insertInto('accessEvent')
    .values({ ...row, hash: hashOf(row) })
    .execute()
}

function hashOf(row: Omit<StoredAccessEvent, 'seq' | 'hash'>): string {
  const { at, kind, actorId, actorName, targetId, campaign, ip, ok, detail, prevHash } = row
  const text = JSON.stringify([prevHash, at, kind, actorId, actorName, targetId, campaign, ip, ok, detail])
  return createHash('sha256').update(text).digest('hex')
}
