import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import { statementsOf } from './statements.ts'
import type { Turnstile } from './turnstile.ts'

/** Kysely over a `DatabaseSync` somebody else owns: a connection is a turn at its turnstile, closing is the owner's. */
export function nodeSqliteDialect(handle: DatabaseSync, turnstile: Turnstile): Dialect {
  return {
    createDriver: () => new TurnDriver(handle, turnstile),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: db => new SqliteIntrospector(db),
  }
}

class TurnDriver implements Driver {
  readonly #handle: DatabaseSync
  readonly #turnstile: Turnstile

  constructor(handle: DatabaseSync, turnstile: Turnstile) {
    this.#handle = handle
    this.#turnstile = turnstile
  }
  async init() {}
  async acquireConnection(): Promise<TurnConnection> {
    return new TurnConnection(this.#handle, await this.#turnstile.enter())
  }
  /** One that only reads takes no lock that another process would wait for. */
  async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings = {}) {
    await connection.executeQuery(CompiledQuery.raw(accessMode === 'read only' ? 'begin' : 'begin immediate'))
  }
  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }
  async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
  async releaseConnection(connection: DatabaseConnection) {
    if (connection instanceof TurnConnection) connection.leave()
  }
  async destroy() {}
}

class TurnConnection implements DatabaseConnection {
  readonly #handle: DatabaseSync
  readonly leave: () => void

  constructor(handle: DatabaseSync, leave: () => void) {
    this.#handle = handle
    this.leave = leave
  }
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = statementsOf(this.#handle)(sql)
    const values = parameters.map(bindable)
    if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] }
    const { changes, lastInsertRowid } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }
  // biome-ignore lint/correctness/useYield: the interface asks for a generator and SQLite has nothing to stream
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('nothing streams from SQLite: read a page at a time')
  }
}

/** SQLite knows neither booleans, dates nor undefined; what Kysely's callers mean by them is this. */
function bindable(value: unknown): SQLInputValue {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  return value as SQLInputValue
}
