import { type Kysely, sql } from 'kysely'
import { type Fence, type Lease, type Leases, StaleLease } from '../../job/ports.ts'
import type { SqlDatabase } from './sql-database.ts'

interface JobTables {
  job: { key: string; fence: number; holder: string; leaseUntil: number }
}

/** Turns at jobs, as rows. `holder` names the node for whoever looks into the table. */
export function sqlLeases(database: SqlDatabase, holder: string): Leases {
  const db = database.kysely as Kysely<JobTables>
  const until = (ms: number) => sql<number>`${database.now} + ${ms}`
  return {
    async take(key, forMs) {
      const taken = await db
        .insertInto('job')
        .values({ key, fence: 1, holder, leaseUntil: until(forMs) })
        .onConflict(conflict =>
          conflict
            .column('key')
            .doUpdateSet({ fence: sql`job.fence + 1`, holder, leaseUntil: until(forMs) })
            .where('job.leaseUntil', '<', database.now),
        )
        .returning('fence')
        .executeTakeFirst()
      return taken ? leaseOf(db, { key, fence: Number(taken.fence) }, () => until(forMs)) : null
    },
  }
}

function leaseOf(
  db: Kysely<JobTables>,
  { key, fence }: Fence,
  until: () => ReturnType<typeof sql<number>>,
): Lease {
  const own = db.updateTable('job').where('key', '=', key).where('fence', '=', fence)
  return {
    key,
    fence,
    async renew() {
      const { numUpdatedRows } = await own.set({ leaseUntil: until() }).executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
    async giveBack() {
      await own.set({ leaseUntil: 0 }).execute()
    },
  }
}

/** Inside the transaction of a write: throws unless this turn is the newest, and keeps it so until the transaction ends. */
export async function holdFence(transaction: Kysely<unknown>, fence: Fence): Promise<void> {
  const { numUpdatedRows } = await (transaction as Kysely<JobTables>)
    .updateTable('job')
    .set({ fence: fence.fence })
    .where('key', '=', fence.key)
    .where('fence', '=', fence.fence)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new StaleLease(fence)
}
