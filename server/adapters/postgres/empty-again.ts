import { sql } from 'kysely'
import type { Fence } from '../../job/ports.ts'
import { holdFence } from '../sql/leases.ts'
import type { SqlDatabase } from '../sql/sql-database.ts'

/** What is no part of what was written: the schema's own, the installation's, the turns. */
const kept = ['migration', 'setting', 'job']

/**
 * Takes every row out again, those that never change too, in one transaction of whoever has the turn. Only for a demo that was never
 * finished: the owner of the tables may lift their triggers, nobody else.
 */
export async function emptyAgain(database: SqlDatabase, fence: Fence): Promise<void> {
  await database.transaction('installation', async transaction => {
    await holdFence(transaction, fence)
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables
      where schemaname = current_schema() and not tablename = any(${kept})`.execute(transaction)
    const tables = rows.map(({ name }) => sql.table(name))
    for (const table of tables) await sql`alter table ${table} disable trigger user`.execute(transaction)
    await sql`truncate ${sql.join(tables)}`.execute(transaction)
    for (const table of tables) await sql`alter table ${table} enable trigger user`.execute(transaction)
  })
}
