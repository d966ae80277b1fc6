import { inject, onTestFinished } from 'vitest'
import { openPostgres, type PostgresDatabase } from '../../server/adapters/postgres/open-database.ts'
import { migratedDatabase } from './new-database.ts'

/** One new PostgreSQL database as two nodes have it open, each with connections of its own; closed when the test has ended. */
export async function twoNodes(): Promise<readonly [PostgresDatabase, PostgresDatabase]> {
  const url = await migratedDatabase(inject('postgresUrl') ?? '')
  const open = async () => {
    const database = await openPostgres({ url, onError: () => undefined })
    onTestFinished(() => database.close().catch(() => undefined)) // the test may have closed it
    return database
  }
  return [await open(), await open()]
}
