import { type Kysely, sql } from 'kysely'
import { sqlSettings } from '../../server/adapters/sql/settings.ts'
import type { Config } from '../../server/program/config.ts'
import { installationId, settingNames } from '../../server/program/installation.ts'
import { sharedSecrets } from '../../server/program/open-secrets.ts'
import type { Source } from './source.ts'
import type { Target } from './target.ts'

const movedFrom = 'moved from'

/** Rows of `setting` that nodes and the move write: none of them comes from an embedded installation. */
export const ownSettings: ReadonlySet<string> = new Set([
  movedFrom,
  ...Object.values(settingNames),
  'auth secret fingerprint',
  'signing key fingerprint',
])

/** The installation whose move this database holds; null: none. */
export const movedHere = ({ database }: Target): Promise<string | null> =>
  sqlSettings(database).get(movedFrom)

/** What nodes look for when they start, and whose move this was. */
export async function settle({ database }: Target, source: Source, secrets: Config): Promise<void> {
  const settings = sqlSettings(database)
  await settings.set(settingNames.purpose, source.demoClock === null ? 'work' : 'demo')
  if (source.demoClock !== null) await settings.set(settingNames.demoClock, source.demoClock)
  await sharedSecrets({ ...secrets, dataDir: source.dataDir }, settings, await installationId(settings))
  await settings.set(movedFrom, source.id)
}

/** Tables that hold something, besides the schema's own list. */
export async function filledTables(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema() and tablename <> 'migration' order by 1`.execute(db)
  const filled: string[] = []
  for (const { name } of rows) {
    const found = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (found.rows.length > 0) filled.push(name)
  }
  return filled
}
