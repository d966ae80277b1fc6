import { sql } from 'kysely'
import type { Database } from './open-database.ts'

/**
 * Whoever held a turn over this file has ended with their process: nobody needs to wait for them. Fences stay as they are, so that if
 * somebody is still at it after all they write nothing any more once the turn is taken.
 */
export async function forgetTurns(database: Database): Promise<void> {
  await sql`update job set "leaseUntil" = 0`.execute(database.kysely)
}
