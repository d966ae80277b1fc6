import type pg from 'pg'
import { StartProblem } from '../../program/start-problem.ts'
import type { Migration } from '../sqlite/migration.ts'

/** Any number, the same in every version: nodes that start together take turns. */
const migrationLock = 0x47756174

/** Brings the schema up to date in one transaction, or leaves it as it was; a schema of a newer program is refused and left alone. */
export async function migratePostgres(pool: pg.Pool, migrations: readonly Migration[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists "migration" ("name" text primary key, "at" bigint not null default extract(epoch from now()))',
    )
    const { rows } = await client.query<{ name: string }>('select "name" from "migration"')
    const applied = new Set(rows.map(row => row.name))
    refuseNewer(applied, migrations)
    for (const { name, sql } of migrations.filter(step => !applied.has(step.name))) {
      await client.query(sql)
      await client.query('insert into "migration" ("name") values ($1)', [name])
    }
    await client.query('commit')
    client.release()
  } catch (cause) {
    client.release(true)
    throw cause
  }
}

function refuseNewer(applied: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const strange = [...applied].find(name => !migrations.some(step => step.name === name))
  if (strange !== undefined)
    throw new StartProblem(
      `the PostgreSQL database was written by a newer version (${strange}); start that version, or restore a backup · 数据库由更新的版本写入`,
    )
}
