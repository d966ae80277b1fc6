import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { SqlDatabase } from '../adapters/sql/sql-database.ts'

const mostApartMs = 60_000

/**
 * Whether a day may be ended from here: only while this node's clock and the database's, by which nodes date what happens, are within a minute of
 * one another. Sealed days cannot be opened again, so a single clock that jumped ahead, either of them, must not seal any.
 */
export function clockCheck(
  database: SqlDatabase,
  log: Pick<Logger, 'error'>,
  tell: (wrong: boolean) => void,
): () => Promise<boolean> {
  return async () => {
    const { rows } = await sql<{ now: number }>`select ${database.now} as now`.execute(database.kysely)
    const apartMs = Math.abs(Date.now() - Number(rows[0]?.now))
    const right = apartMs <= mostApartMs
    if (!right)
      log.error({ apartMs }, 'this clock and the database’s differ: no day is ended here until they agree')
    tell(!right)
    return right
  }
}
