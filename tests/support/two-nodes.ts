import { onTestFinished } from 'vitest'
import { openPostgres, type PostgresDatabase } from '../../server/adapters/postgres/open-database.ts'
import { freshPostgresUrl } from './databases.ts'

/** One new PostgreSQL database as two nodes have it open, each with connections of its own; closed when the test has ended. */
export async function twoNodes(): Promise<readonly [PostgresDatabase, PostgresDatabase]> {
  const url = await freshPostgresUrl()
  const open = async () => {
    const database = await openPostgres({ url, onError: () => undefined })
    onTestFinished(() => database.close().catch(() => undefined)) // the test may have closed it
    return database
  }
  return [await open(), await open()]
}
