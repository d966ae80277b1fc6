import type { Kysely } from 'kysely'
import type { SqlDatabase } from './sql-database.ts'

/**
 * Several reads that see the database as it was at one moment, whatever is committed between them. They hold up no writer and lock nothing. On SQLite
 * `read` awaits nothing but its own queries; on PostgreSQL it pauses no longer than a node may stand still inside a transaction (3 s).
 */
export const atOneMoment = <T>(
  { kysely }: SqlDatabase,
  read: (moment: Kysely<unknown>) => Promise<T>,
): Promise<T> =>
  kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
