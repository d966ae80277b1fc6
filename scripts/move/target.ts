import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { openPostgres } from '../../server/adapters/postgres/open-database.ts'
import type { SqlDatabase } from '../../server/adapters/sql/sql-database.ts'
import { postgresProblem } from '../../server/program/postgres-problem.ts'
import type { Row } from './row-hash.ts'
import type { Table } from './tables.ts'

/** PostgreSQL inside one transaction, from beginning to end: whoever reads or writes through it is part of it. */
export interface Target {
  readonly database: SqlDatabase
  pages(table: Table): AsyncIterable<readonly Row[]>
  commit(): Promise<void>
  /** Without `commit` before, nothing was written. */
  close(): Promise<void>
}

const rowsAtOnce = 500

/** The schema is brought up to date first. */
export async function openTarget(url: string): Promise<Target> {
  try {
    await (await openPostgres({ url, onError: () => undefined })).close()
  } catch (cause) {
    throw postgresProblem(cause, url)
  }
  const client = new pg.Client({
    connectionString: url,
    application_name: 'guatu move',
    options: '-c synchronous_commit=on -c timezone=UTC',
    types: { getTypeParser },
  })
  client.on('error', () => undefined) // the query that meets it throws
  await client.connect()
  await client.query('begin')
  await client.query('lock table "setting" in exclusive mode') // a node that starts now waits for us
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOf(client) }) })
  return {
    database: {
      kind: 'postgres',
      kysely,
      transaction: (_lane, work) => work(kysely),
      now: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
    },
    pages: table => pagesOf(client, table),
    commit: async () => void (await client.query('commit')),
    close: () => client.end(),
  }
}

/** One connection for everybody. A transaction inside ours is a part of ours. */
function poolOf(client: pg.Client) {
  const query = (...args: unknown[]) =>
    isBoundary(args[0]) ? Promise.resolve(nothing) : Reflect.apply(client.query, client, args)
  return {
    connect: async () => Object.assign(Object.create(client), { query, release: () => undefined }),
    end: async () => undefined,
    options: {},
  }
}

const nothing = { command: 'SET', rowCount: 0, rows: [] }
const isBoundary = (text: unknown) =>
  typeof text === 'string' && /^(begin|start transaction|commit|rollback|set transaction)\b/i.test(text)

/** Through a cursor, so that no table is held whole. */
async function* pagesOf(client: pg.Client, { name, columns, order }: Table): AsyncGenerator<readonly Row[]> {
  const list = (names: readonly string[]) => names.map(column => `"${column}"`).join(', ')
  await client.query(
    `declare pages no scroll cursor for select ${list(columns)} from "${name}" order by ${list(order)}`,
  )
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${rowsAtOnce} from pages`)
    if (rows.length === 0) break
    yield rows
  }
  await client.query('close pages')
}

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format)
