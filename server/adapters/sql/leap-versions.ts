import type { Kysely } from 'kysely'
import type { SqlDatabase } from './sql-database.ts'

const versioned = ['meetingControl', 'screen'] as const

/** More than anybody can have done since the backup. */
const leap = 1_000_000

/**
 * After a backup was put back: pages that were open over it know later versions of what a meeting shows and of their screen, and take nothing older. All
 * of it goes on from far ahead.
 */
export async function leapVersions({ kysely }: SqlDatabase): Promise<void> {
  const db = kysely as Kysely<Record<(typeof versioned)[number], { version: number }>>
  for (const table of versioned)
    await db
      .updateTable(table)
      .set(({ eb }) => ({ version: eb('version', '+', leap) }))
      .execute()
}
