import { randomBytes } from 'node:crypto'
import pg from 'pg'

/**
 * Which store servers of this run work on. `TEST_STORE=postgres` puts them on PostgreSQL and Redis, the addresses of which are in
 * `TEST_POSTGRES_URL` and `TEST_REDIS_URL`; otherwise each has its own folder with SQLite.
 */
export const onPostgres = process.env.TEST_STORE === 'postgres'

/** A folder stands for an installation: whoever starts on it again finds the same database. */
const databases = new Map<string, Promise<string>>()

/** What a server over `dataDir` has to be told of its store. */
export async function storeSettings(dataDir: string): Promise<NodeJS.ProcessEnv> {
  if (!onPostgres) return {}
  const database = databases.get(dataDir) ?? newDatabase()
  databases.set(dataDir, database)
  return { DATABASE_URL: await database, REDIS_URL: needed('TEST_REDIS_URL') }
}

async function newDatabase(): Promise<string> {
  const url = new URL(needed('TEST_POSTGRES_URL'))
  const name = `t${randomBytes(8).toString('hex')}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}

function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`TEST_STORE=postgres needs ${name}`)
  return value
}
