import { sql } from 'kysely'
import type { Instant } from '../../shared/calendar/date.ts'
import type { SqlDatabase } from '../adapters/sql/sql-database.ts'
import type { BusinessClock } from '../room/ports.ts'
import { dateIn } from './business-clock.ts'

const askEveryMs = 10_000
/** An answer that took longer says too little of when it was given. */
const quickMs = 1000

export interface SharedClock extends BusinessClock {
  stop(): void
}

/**
 * The clock of several nodes: the database's, which they share, carried on between two questions by this machine's steady count. A journal's time never
 * falls, so a single edit dated by a node whose clock is hours ahead would date everything after it; here that clock is not asked at all.
 */
export async function sharedClock(
  database: SqlDatabase,
  failed: (cause: unknown) => void,
): Promise<SharedClock> {
  const ask = async () => {
    const before = performance.now()
    const { rows } = await sql<{ now: number }>`select ${database.now} as now`.execute(database.kysely)
    const after = performance.now()
    return { aheadMs: Number(rows[0]?.now) - (before + after) / 2, tookMs: after - before }
  }
  let ahead = (await ask()).aheadMs
  const correct = async () => {
    const { aheadMs, tookMs } = await ask()
    if (tookMs < quickMs) ahead = aheadMs
  }
  const timer = setInterval(() => void correct().catch(failed), askEveryMs)
  timer.unref()
  const now = () => Math.round(performance.now() + ahead) as Instant
  return {
    now,
    today: timeZone => dateIn(timeZone, now()),
    offsetMs: 0,
    demo: false,
    stop: () => clearInterval(timer),
  }
}
