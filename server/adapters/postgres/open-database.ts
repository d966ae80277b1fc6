import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { SqlDatabase } from '../sql/sql-database.ts'
import { migratePostgres } from './migrate.ts'

/** PostgreSQL as the only truth of several nodes. */
export interface PostgresDatabase extends SqlDatabase {
  readonly kind: 'postgres'
  /** For the journal alone, so that no report can take its connections. */
  readonly journal: pg.Pool
  /** Resolves when the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface PostgresSettings {
  /** With its password: one given beside it the driver would not take. */
  readonly url: string
  /** Told of connections that broke while they were idle; the pool makes new ones. */
  readonly onError: (error: Error) => void
}

/** A node that stopped in the middle of a commit holds its room's row no longer than this. */
const idleInTransactionMs = 3000

/**
 * Opens the pools and brings the schema up to date; one of several nodes that start together does it, the others wait. A commit is in the write-ahead
 * log on disk when it returns, whatever the database's own default says. Throws where the database cannot be reached or is newer than the program.
 */
export async function openPostgres(settings: PostgresSettings): Promise<PostgresDatabase> {
  const journal = openPool(settings, journalPool)
  const pool = openPool(settings, otherPool)
  // a database that is merely busy must not look gone: whoever asks for its pulse does not queue with the others
  const pulse = openPool(settings, pulsePool)
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await Promise.all([kysely.destroy(), journal.end(), pulse.end()])
  }
  try {
    await migratePostgres(journal, migrations)
  } catch (cause) {
    await close()
    throw cause
  }
  return {
    kind: 'postgres',
    kysely,
    journal,
    transaction: (lane, work) =>
      kysely.transaction().execute(async transaction => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${lane}, 0))`.execute(transaction)
        return work(transaction)
      }),
    now: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
    async ping() {
      await pulse.query('select 1')
    },
    close,
  }
}

const migrations = ['001-installation'].map(name => ({
  name,
  sql: readFileSync(join(import.meta.dirname, 'migrations', `${name}.sql`), 'utf8'),
}))

interface PoolShape {
  readonly max: number
  /** A statement that takes longer than this is given up. */
  readonly patienceMs: number
  /** Statements are sent without waiting for the answer to the one before. */
  readonly pipeline: boolean
  readonly options: string
}

/**
 * A batch that takes longer than this is given up: its room is opened anew and the edits come again. Every statement of the journal goes by a key; while
 * the statistics of a young table say it is empty, PostgreSQL would rather read all of it.
 */
const journalPool: PoolShape = {
  max: 8,
  patienceMs: 10_000,
  pipeline: true,
  options: '-c enable_seqscan=off -c enable_bitmapscan=off',
}
const otherPool: PoolShape = { max: 8, patienceMs: 60_000, pipeline: false, options: '' }
const pulsePool: PoolShape = { max: 1, patienceMs: 1000, pipeline: false, options: '' }

function openPool(settings: PostgresSettings, { max, patienceMs, pipeline, options }: PoolShape): pg.Pool {
  const { connectionString, asked } = withoutOptions(settings.url)
  const pool = new pg.Pool({
    connectionString,
    max,
    pipeline,
    types: { getTypeParser },
    connectionTimeoutMillis: 5000,
    query_timeout: patienceMs + 1000,
    statement_timeout: patienceMs,
    lock_timeout: Math.min(8000, patienceMs),
    idle_in_transaction_session_timeout: idleInTransactionMs,
    keepAlive: true,
    application_name: 'guatu',
    options: `${asked} -c synchronous_commit=on -c timezone=UTC -c tcp_user_timeout=${patienceMs} ${options}`,
  })
  pool.on('error', settings.onError)
  // a connection that breaks while it is used tells whoever waits for its answer; that nobody else listens must not end the program
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}

/** Options of the address would stand in the place of ours; so they are said before ours, which then hold. */
function withoutOptions(address: string): { readonly connectionString: string; readonly asked: string } {
  const url = new URL(address)
  const asked = url.searchParams.get('options') ?? ''
  url.searchParams.delete('options')
  return { connectionString: url.href, asked }
}

/** Whole numbers are ours and below 2^53: seqs, milliseconds, counts. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format)
