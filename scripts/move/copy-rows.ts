import { type Kysely, sql } from 'kysely'
import type { Row } from './row-hash.ts'
import type { Source } from './source.ts'
import type { Table } from './tables.ts'

/** Every row of every table, as it is; then numbers that the database gives go on from the highest. */
export async function copyRows(source: Source, db: Kysely<unknown>): Promise<void> {
  for (const table of source.tables) {
    for (const page of source.pages(table)) await insert(db, table, page)
    await goOn(db, table)
  }
}

/** The most parameters one statement may have, with room to spare. */
const mostValues = 30_000

async function insert(db: Kysely<unknown>, { name, columns }: Table, rows: readonly Row[]): Promise<void> {
  const atOnce = Math.max(1, Math.floor(mostValues / columns.length))
  for (let from = 0; from < rows.length; from += atOnce) {
    const tuples = rows
      .slice(from, from + atOnce)
      .map(row => sql`(${sql.join(columns.map(column => row[column]))})`)
    await sql`insert into ${sql.table(name)} (${sql.join(columns.map(column => sql.ref(column)))})
      values ${sql.join(tuples)}`.execute(db)
  }
}

async function goOn(db: Kysely<unknown>, { name, order: [key, second] }: Table): Promise<void> {
  if (key === undefined || second !== undefined) return
  const { rows } = await sql<{ sequence: string | null }>`
    select pg_get_serial_sequence(${`"${name}"`}, ${key}) as sequence`.execute(db)
  const sequence = rows[0]?.sequence
  if (sequence)
    await sql`select setval(${sequence}::regclass, max(${sql.ref(key)})) from ${sql.table(name)}
      having max(${sql.ref(key)}) is not null`.execute(db)
}
