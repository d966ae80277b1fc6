import { createHash } from 'node:crypto'
import type { AccessDatabase, AccessTables } from './tables.ts'

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
 * to update or delete them; `verifyAccessLog` finds what was changed behind its back.
 */
export class AccessLog {
  private tail: Promise<unknown> = Promise.resolve()
  private readonly db: AccessDatabase
  private readonly now: () => number

  constructor(db: AccessDatabase, now: () => number) {
    this.db = db
    this.now = now
  }

  /**
   * Resolves when the row is on disk, and with it the `change` it tells of: both or neither. Rows are chained one after another.
   */
  append(event: AccessEvent, change: Change = async () => {}): Promise<void> {
    const appended = this.tail.then(() => appendEvent(this.db, event, this.now(), change))
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
  for (const row of await db.selectFrom('accessEvent').selectAll().orderBy('seq').execute()) {
    if (row.prevHash !== previous || row.hash !== hashOf(row)) return row.seq
    previous = row.hash
  }
  return null
}

const genesisHash = '0'.repeat(64)

/** Its own queries alone: nothing else may be awaited inside a transaction. */
type Change = (transaction: AccessDatabase) => Promise<void>

async function appendEvent(
  db: AccessDatabase,
  event: AccessEvent,
  at: number,
  change: Change,
): Promise<void> {
  await db.transaction().execute(async transaction => {
    await change(transaction)
    const last = await transaction
      .selectFrom('accessEvent')
      .select('hash')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    const row = {
      at,
      kind: event.kind,
      actorId: event.actorId,
      actorName: event.actorName,
      targetId: event.targetId ?? null,
      campaign: event.campaign ?? null,
      ip: event.ip,
      ok: event.ok ? 1 : 0,
      detail: JSON.stringify(event.detail ?? {}),
      prevHash: last?.hash ?? genesisHash,
    }
    await transaction
      .insertInto('accessEvent')
      .values({ ...row, hash: hashOf(row) })
      .execute()
  })
}

function hashOf(row: Omit<StoredAccessEvent, 'seq' | 'hash'>): string {
  const { at, kind, actorId, actorName, targetId, campaign, ip, ok, detail, prevHash } = row
  const text = JSON.stringify([prevHash, at, kind, actorId, actorName, targetId, campaign, ip, ok, detail])
  return createHash('sha256').update(text).digest('hex')
}
