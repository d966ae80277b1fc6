import { describe, inject, onTestFinished } from 'vitest'
import { openPostgres, type PostgresDatabase } from '../../server/adapters/postgres/open-database.ts'
import { allMigrations } from '../../server/adapters/sqlite/all-migrations.ts'
import { type Database, openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { migratedDatabase, newDatabase } from './new-database.ts'
import { makeDataDir } from './rooms.ts'

export type TestDatabase = Database | PostgresDatabase

/** How a suite gets a database of its own, empty but for the schema; it is gone when the test that asked for it has ended. */
export type OpenFresh = () => Promise<TestDatabase>

/** Runs a suite on SQLite and on PostgreSQL, which must not be told apart. Where there is no PostgreSQL that half is skipped. */
export function onEveryDatabase(
  what: string,
  suite: (open: OpenFresh, kind: TestDatabase['kind']) => void,
): void {
  describe(`${what} on SQLite`, () => suite(freshSqlite, 'sqlite'))
  describe.skipIf(inject('postgresUrl') === null)(`${what} on PostgreSQL`, () =>
    suite(freshPostgres, 'postgres'),
  )
}

export async function freshSqlite(): Promise<Database> {
  const dir = makeDataDir()
  const database = openDatabase(dir.path, allMigrations)
  onTestFinished(async () => {
    await database.close().catch(() => undefined) // the test may have closed it
    dir.remove()
  })
  return database
}

export async function freshPostgres(): Promise<PostgresDatabase> {
  const url = await migratedDatabase(postgresServer())
  const database = await openPostgres({ url, onError: () => undefined })
  onTestFinished(() => database.close())
  return database
}

/** The address of a new, empty database, which goes with the whole server at the end of the run. */
export const freshPostgresUrl = (): Promise<string> => newDatabase(postgresServer())

function postgresServer(): string {
  const server = inject('postgresUrl')
  if (!server) throw new Error('no PostgreSQL on this machine')
  return server
}
