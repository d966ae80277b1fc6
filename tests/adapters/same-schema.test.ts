import { sql } from 'kysely'
import { describe, expect, inject, test } from 'vitest'
import { freshPostgres, freshSqlite } from '../support/databases.ts'

/** `text`, `whole` or `bytes`; a key's place in the primary key, 0 outside of it. */
interface Column {
  readonly table: string
  readonly column: string
  readonly kind: string
  readonly nullable: boolean
  readonly key: number
}

const kinds: Record<string, string> = {
  TEXT: 'text',
  INTEGER: 'whole',
  BLOB: 'bytes',
  text: 'text',
  bigint: 'whole',
  bytea: 'bytes',
}
/** The list of steps is each database's own, and files of evidence lie in folders beside SQLite. */
const ownToOne = new Set(['migration', 'evidenceChunk'])

async function sqliteColumns(): Promise<Column[]> {
  const { kysely } = await freshSqlite()
  const { rows } = await sql<{ table: string; column: string; type: string; notnull: number; pk: number }>`
    select t.name as "table", c.name as "column", c.type, c."notnull", c.pk
    from sqlite_schema t, pragma_table_info(t.name) c
    where t.type = 'table' and t.name not glob 'sqlite_*'`.execute(kysely)
  return rows.map(({ table, column, type, notnull, pk }) => ({
    table,
    column,
    kind: kinds[type.toUpperCase()] ?? type,
    nullable: notnull === 0 && pk === 0,
    key: pk,
  }))
}

async function postgresColumns(): Promise<Column[]> {
  const { kysely } = await freshPostgres()
  const { rows } = await sql<{ table: string; column: string; type: string; nullable: string; key: number }>`
    select c.table_name as "table", c.column_name as "column", c.data_type as type, c.is_nullable as nullable,
      coalesce((select array_position(i.indkey::int[], a.attnum::int)::int + 1 from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attname = c.column_name
        where i.indisprimary and i.indrelid = to_regclass(quote_ident(c.table_name))), 0) as key
    from information_schema.columns c where c.table_schema = current_schema()`.execute(kysely)
  return rows.map(({ table, column, type, nullable, key }) => ({
    table,
    column,
    kind: kinds[type] ?? type,
    nullable: nullable === 'YES',
    key,
  }))
}

const comparable = (columns: readonly Column[]) =>
  columns
    .filter(({ table }) => !ownToOne.has(table))
    .map(
      ({ table, column, kind, nullable, key }) =>
        `${table}.${column} ${kind}${nullable ? ' or null' : ''}${key > 0 ? ` key ${key}` : ''}`,
    )
    .sort()

describe.skipIf(inject('postgresUrl') === null)('both schemas', () => {
  test('[SCALE-5] have the same tables with the same columns, kinds, nullability and primary keys, so that rows move as they are', async () => {
    const sqlite = comparable(await sqliteColumns())
    const postgres = comparable(await postgresColumns())
    expect(sqlite.length).toBeGreaterThan(200)
    expect(postgres).toEqual(sqlite)
  })
})
