import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { StartProblem } from '../../program/start-problem.ts'
import type { Migration } from '../sql/migration.ts'
import type { SqlDatabase } from '../sql/sql-database.ts'
import { nodeSqliteDialect } from './dialect.ts'
import { migrate, refuseNewer } from './migrate.ts'
import { roomMigrations } from './room-schema.ts'
import { openTurnstile } from './turnstile.ts'

/** Marks a file as ours, so that another program's database is never taken for a board. */
const applicationId = 0x47756174

export interface Database extends SqlDatabase {
  readonly kind: 'sqlite'
  readonly file: string
  /** The writing handle alone, for the hot path: `work` runs when no transaction is open and must be done when it returns. */
  exclusive<T>(work: (handle: DatabaseSync) => T): Promise<T>
  /** Writes the log back into the file and closes it; later calls fail. */
  close(): Promise<void>
}

/**
 * Opens, or makes, `guatu.db` in the data directory. A file that is damaged, foreign or newer than this program is refused with a
 * StartProblem and left as it is; nothing is ever created over it. A commit is on disk when it returns (WAL, synchronous FULL).
 */
export function openDatabase(dataDir: string, migrations: readonly Migration[] = []): Database {
  const file = join(dataDir, 'guatu.db')
  const steps = [...roomMigrations, ...migrations]
  const handle = openChecked(file, steps)
  try {
    migrate(handle, steps)
  } catch (cause) {
    handle.close()
    throw cause instanceof StartProblem ? cause : damaged(file, cause)
  }
  const turnstile = openTurnstile()
  const kysely = new Kysely<unknown>({ dialect: nodeSqliteDialect(handle, turnstile) })
  const exclusive = async <T>(work: (handle: DatabaseSync) => T): Promise<T> => {
    const leave = await turnstile.enter()
    try {
      return work(handle)
    } finally {
      leave()
    }
  }
  return {
    kind: 'sqlite',
    file,
    kysely,
    // there is one lane: a transaction begins when the one before it has ended
    transaction: (_lane, work) => kysely.transaction().execute(work),
    now: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
    exclusive,
    close: () =>
      exclusive(open => {
        open.exec('pragma wal_checkpoint(truncate)')
        open.close()
      }),
  }
}

function openChecked(file: string, steps: readonly Migration[]): DatabaseSync {
  let handle: DatabaseSync | undefined
  try {
    handle = new DatabaseSync(file, { timeout: 100 })
    refuseForeign(handle, file)
    refuseNewer(handle, steps, file)
    const check = handle.prepare('pragma quick_check(1)').get()?.quick_check
    if (check !== 'ok') throw new Error(String(check))
    if (isNew(handle)) handle.exec(`pragma application_id = ${applicationId}`)
    handle.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    handle.exec('pragma wal_autocheckpoint = 2000; pragma cache_size = -16000; pragma trusted_schema = off')
    return handle
  } catch (cause) {
    handle?.close()
    throw cause instanceof StartProblem ? cause : damaged(file, cause)
  }
}

const isNew = (handle: DatabaseSync): boolean =>
  handle.prepare('select count(*) n from sqlite_schema').get()?.n === 0

function refuseForeign(handle: DatabaseSync, file: string): void {
  const id = handle.prepare('pragma application_id').get()?.application_id
  if (id === applicationId || isNew(handle)) return
  throw new StartProblem(
    `${file} is a database of another program; choose another DATA_DIR · 不是本系统的数据库`,
  )
}

function damaged(file: string, cause: unknown): StartProblem {
  const why = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ')
  return new StartProblem(
    `database ${file} cannot be used (${why}); nothing was changed; restore a backup or choose another DATA_DIR · 数据库无法使用，未作任何改动`,
    { cause },
  )
}
