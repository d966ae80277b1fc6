import type pg from 'pg'
import { StartProblem } from '../../program/start-problem.ts'
import type { Migration } from '../sql/migration.ts'

/** Any number, the same in every version: nodes that start together take turns. */
const migrationLock = 0x47756174

/** Brings the schema up to date in one transaction, or leaves it as it was; a schema of a newer program is refused and left alone. */
export async function migratePostgres(pool: pg.Pool, migrations: readonly Migration[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    await refuseForeign(client)
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

/** Tables without our list of steps are another program's, and so is a list that looks otherwise. */
async function refuseForeign(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ tables: number; steps: number; encoding: string }>(
    `select (select count(*) from pg_tables where schemaname = current_schema()) as tables,
       (select count(*) from information_schema.columns
        where table_schema = current_schema() and table_name = 'migration' and column_name in ('name', 'at')) as steps,
       current_setting('server_encoding') as encoding`,
  )
  const [{ tables, steps, encoding } = { tables: 0, steps: 0, encoding: '' }] = rows
  if (encoding !== 'UTF8')
    throw new StartProblem(
      `the PostgreSQL database is in ${encoding}; make one with "createdb --encoding UTF8 --template template0" · 数据库编码须为 UTF8`,
    )
  if (tables > 0 && steps !== 2)
    throw new StartProblem(
      'the PostgreSQL database is another program’s; give this one a database of its own · 不是本系统的数据库',
    )
}

function refuseNewer(applied: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const strange = [...applied].find(name => !migrations.some(step => step.name === name))
  if (strange !== undefined)
    throw new StartProblem(
      `the PostgreSQL database was written by a newer version (${strange}); start that version, or restore a backup · 数据库由更新的版本写入`,
    )
}
