import { type Kysely, sql } from 'kysely'
import type { Charge, Counters } from '../../access/counters.ts'
import type { SqlDatabase } from './sql-database.ts'

interface AttemptTables {
  attempt: { key: string; count: number; since: number; until: number }
}
type AttemptDatabase = Kysely<AttemptTables>

/** Counters kept at most, so that made-up names cannot fill the disk; those whose window ends first go first. */
const countersKept = 100_000
/** One sweep removes no more, so that it is short; the next one goes on. */
const sweptAtOnce = 20_000

/** Counters as rows. `now`: real time in milliseconds; windows are minutes, so clocks of nodes may differ by a second. */
export function sqlCounters(database: SqlDatabase, now: () => number, most = countersKept): Counters {
  const db = database.kysely as AttemptDatabase
  return {
    async charge(charges) {
      const sorted = charges.toSorted(byKey)
      try {
        await db.transaction().execute(async transaction => {
          for (const charge of sorted) await chargeOne(transaction, charge, now())
        })
        return 0
      } catch (cause) {
        if (cause instanceof Full) return waitOf(db, charges, now())
        throw cause
      }
    },
    settle: ({ forget, lessen }) =>
      db.transaction().execute(async transaction => {
        for (const key of [...forget, ...lessen].toSorted())
          await (forget.includes(key) ? remove(transaction, key) : takeOne(transaction, key))
      }),
    async sweep() {
      const old = db.selectFrom('attempt').select('key')
      await removeAll(database, old.where('until', '<=', now()).limit(sweptAtOnce))
      await removeAll(database, old.orderBy('until', 'desc').limit(sweptAtOnce).offset(most))
    },
  }
}

/** A counter that takes no more; what the transaction charged before it is undone. */
class Full extends Error {}

/** In one order everywhere, so that two who are charged for the same keys never wait for each other in a ring. */
const byKey = (one: Charge, other: Charge): number => (one.key < other.key ? -1 : 1)

/** One statement, so that nobody looks between reading and counting. */
async function chargeOne(db: AttemptDatabase, charge: Charge, now: number): Promise<void> {
  const { key, limit, windowMs, runsFrom } = charge
  const over = sql<boolean>`attempt."until" <= excluded."since"`
  const untilOfNext = sql.ref(runsFrom === 'first' ? 'attempt.until' : 'excluded.until')
  const counted = await db
    .insertInto('attempt')
    .values({ key, count: 1, since: now, until: now + windowMs })
    .onConflict(conflict =>
      conflict
        .column('key')
        .doUpdateSet({
          count: sql`case when ${over} then 1 else attempt."count" + 1 end`,
          since: sql`case when ${over} then excluded."since" else attempt."since" end`,
          until: sql`case when ${over} then excluded."until" else ${untilOfNext} end`,
        })
        .where(where => where.or([over, where('attempt.count', '<', limit)])),
    )
    .returning('key')
    .executeTakeFirst()
  if (!counted) throw new Full()
}

async function waitOf(db: AttemptDatabase, charges: readonly Charge[], now: number): Promise<number> {
  const rows = await db
    .selectFrom('attempt')
    .select(['key', 'count', 'until'])
    .where(
      'key',
      'in',
      charges.map(charge => charge.key),
    )
    .execute()
  const full = rows.filter(row => charges.some(charge => charge.key === row.key && row.count >= charge.limit))
  return Math.max(1, ...full.map(row => row.until - now)) // its window may have ended since
}

const remove = (db: AttemptDatabase, key: string) => db.deleteFrom('attempt').where('key', '=', key).execute()

const takeOne = (db: AttemptDatabase, key: string) =>
  db
    .updateTable('attempt')
    .set(update => ({ count: update('count', '-', 1) }))
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute()

type Keys = ReturnType<typeof keysOf>
const keysOf = (db: AttemptDatabase) => db.selectFrom('attempt').select('key')

/** On PostgreSQL those in use are left for the next sweep, so that nobody who signs in waits for it; SQLite has one writer and no such words. */
async function removeAll({ kysely, kind }: SqlDatabase, keys: Keys): Promise<void> {
  const free = kind === 'postgres' ? keys.forUpdate().skipLocked() : keys
  await (kysely as AttemptDatabase).deleteFrom('attempt').where('key', 'in', free).execute()
}
