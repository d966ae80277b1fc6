import type { Kysely } from 'kysely'
import type { SqlDatabase } from './sql-database.ts'

interface SettingTables {
  setting: { name: string; value: string }
}

/** What holds for the whole installation, whichever node asks. */
export interface Settings {
  get(name: string): Promise<string | null>
  /** The first value given stays; answers it. */
  settle(name: string, value: string): Promise<string>
  set(name: string, value: string): Promise<void>
}

export function sqlSettings(database: Pick<SqlDatabase, 'kysely'>): Settings {
  const db = database.kysely as Kysely<SettingTables>
  const get = async (name: string) => {
    const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
    return row?.value ?? null
  }
  return {
    get,
    async settle(name, value) {
      await db
        .insertInto('setting')
        .values({ name, value })
        .onConflict(conflict => conflict.doNothing())
        .execute()
      return (await get(name)) ?? value
    },
    async set(name, value) {
      await db
        .insertInto('setting')
        .values({ name, value })
        .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
        .execute()
    },
  }
}
