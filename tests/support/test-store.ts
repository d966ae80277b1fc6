import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { migratedDatabase, newDatabase, onDatabase } from './new-database.ts'
import { onceARun } from './once-a-run.ts'

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
  const database = databases.get(dataDir) ?? migratedDatabase(needed('TEST_POSTGRES_URL'))
  databases.set(dataDir, database)
  return { DATABASE_URL: await database, REDIS_URL: needed('TEST_REDIS_URL') }
}

/**
 * Makes `dataDir`, which is empty, an installation with a finished demo. The demo is made once a run, by `make` in a folder it is given and leaves
 * with nobody at work in it, and copied.
 */
export async function demoInto(dataDir: string, make: () => Promise<string>): Promise<void> {
  const kept = await onceARun('demo', async () => {
    const folder = await make()
    return JSON.stringify({ folder, database: (await databases.get(folder)) ?? null })
  })
  const demo: { readonly folder: string; readonly database: string | null } = JSON.parse(kept)
  cpSync(demo.folder, dataDir, { recursive: true })
  if (demo.database !== null) databases.set(dataDir, copyOf(demo.database))
}

/** A backup of an installation nobody runs just now; answers how to put it back. */
export async function backUp(dataDir: string): Promise<() => void> {
  const database = await databases.get(dataDir)
  if (database !== undefined) {
    const copy = await newDatabase(needed('TEST_POSTGRES_URL'), database)
    return () => databases.set(dataDir, Promise.resolve(copy))
  }
  const file = join(dataDir, 'guatu.db')
  const copy = join(dataDir, 'guatu.db.backup')
  cpSync(file, copy)
  return () => {
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
    cpSync(copy, file)
  }
}

/** As its own installation: of two with one id each would hear in Redis what is said in the other. */
async function copyOf(database: string): Promise<string> {
  const copy = await newDatabase(database.replace(/[^/]+$/, 'postgres'), database)
  await onDatabase(copy, client =>
    client.query(`delete from "setting" where "name" in ('installation', 'auth secret fingerprint')`),
  )
  return copy
}

function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`TEST_STORE=postgres needs ${name}`)
  return value
}
