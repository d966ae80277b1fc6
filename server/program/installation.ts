import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Settings, sqlSettings } from '../adapters/sql/settings.ts'
import type { SqlDatabase } from '../adapters/sql/sql-database.ts'
import { StartProblem } from './start-problem.ts'

/** Names of `setting` rows of an installation on PostgreSQL, besides the fingerprints of its secrets. */
export const settingNames = {
  /** A random id: what its keys in Redis begin with. */
  installation: 'installation',
  /** `work` or `demo`, as the first node that started on it was. */
  purpose: 'purpose',
  /** Milliseconds the demo's clock is ahead; there once the demo is made. */
  demoClock: 'demo clock',
} as const

/** The installation's id. The first node makes it. */
export const installationId = (settings: Settings): Promise<string> =>
  settings.settle(settingNames.installation, randomUUID())

/** A demo and real work never share a database: what the first node was started for holds for all of them. */
export async function settlePurpose(database: SqlDatabase, demo: boolean): Promise<void> {
  const mine = demo ? 'demo' : 'work'
  const kept = await database.transaction('installation', async kysely => {
    const settings = sqlSettings({ kysely })
    const before = await settings.get(settingNames.purpose)
    // rows without a purpose were brought here from an embedded installation, which was real work
    return before ?? settings.settle(settingNames.purpose, (await hasAccounts(kysely)) ? 'work' : mine)
  })
  if (kept === mine) return
  throw new StartProblem(
    demo
      ? 'the PostgreSQL database holds real data; the demo needs a database of its own · 该数据库已有正式数据，演示请另建数据库'
      : 'the PostgreSQL database holds a demo; start it with "npm run demo", or choose another database · 该数据库是演示数据',
  )
}

export async function hasAccounts(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql`select 1 from "user" limit 1`.execute(db)
  return rows.length > 0
}
