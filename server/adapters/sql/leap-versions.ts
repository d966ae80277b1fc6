import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { SqlDatabase } from './sql-database.ts'

interface VersionedTables {
  meetingControl: { version: number }
  screen: { id: string; version: number; state: string }
}

/** More than anybody can have done since the backup. */
const leap = 1_000_000

const Versioned = z.looseObject({ version: z.number() })

/**
 * After a backup was put back: pages that were open over it know later versions of what a meeting shows and of their screen, and take nothing older. All
 * of it goes on from far ahead.
 */
export async function leapVersions({ kysely }: SqlDatabase): Promise<void> {
  const db = kysely as Kysely<VersionedTables>
  await db
    .updateTable('meetingControl')
    .set(({ eb }) => ({ version: eb('version', '+', leap) }))
    .execute()
  for (const { id, state } of await db.selectFrom('screen').select(['id', 'state']).execute()) {
    const before = Versioned.parse(JSON.parse(state))
    const version = before.version + leap
    const after = JSON.stringify({ ...before, version })
    await db.updateTable('screen').set({ version, state: after }).where('id', '=', id).execute()
  }
}
