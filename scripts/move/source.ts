import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import type { SqlDatabase } from '../../server/adapters/sql/sql-database.ts'
import { allMigrations } from '../../server/adapters/sqlite/all-migrations.ts'
import { nodeSqliteDialect } from '../../server/adapters/sqlite/dialect.ts'
import { refuseNewer } from '../../server/adapters/sqlite/migrate.ts'
import { roomMigrations } from '../../server/adapters/sqlite/room-schema.ts'
import { openTurnstile } from '../../server/adapters/sqlite/turnstile.ts'
import { StartProblem } from '../../server/program/start-problem.ts'
import type { Row } from './row-hash.ts'
import { type Table, tablesOf } from './tables.ts'

/** An embedded installation that nobody else can open while we have it, and that we cannot write. */
export interface Source {
  readonly dataDir: string
  readonly database: SqlDatabase
  readonly tables: readonly Table[]
  /** The same for one installation all its life, and for no other: who was its first account. */
  readonly id: string
  /** Milliseconds a demo's clock is ahead, as text; null: real work. */
  readonly demoClock: string | null
  pages(table: Table): Iterable<readonly Row[]>
  close(): void
}

const steps = [...roomMigrations, ...allMigrations]
const rowsAtOnce = 500
const pageBytes = 4 * 1024 * 1024

export function openSource(dataDir: string): Source {
  const file = join(dataDir, 'guatu.db')
  if (!existsSync(file))
    throw new StartProblem(`no database in ${dataDir}; give its DATA_DIR by --from · 目录中没有数据库`)
  const handle = openAlone(file)
  try {
    refuseNewer(handle, steps, file)
    refuseOlder(handle, file)
    const turnstile = openTurnstile()
    const kysely = new Kysely<unknown>({ dialect: nodeSqliteDialect(handle, turnstile) })
    return {
      dataDir,
      id: idOf(handle, dataDir),
      demoClock: demoClockOf(dataDir),
      tables: tablesOf(handle),
      pages: table => pagesOf(handle, table),
      close: () => handle.close(),
      database: {
        kind: 'sqlite',
        kysely,
        transaction: (_lane, work) => kysely.transaction().execute(work),
        now: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
      },
    }
  } catch (cause) {
    handle.close()
    throw cause
  }
}

/** The exclusive lock is only given where no other process has the file open, also one that does nothing. */
function openAlone(file: string): DatabaseSync {
  const handle = new DatabaseSync(file, { timeout: 500 })
  try {
    handle.exec('pragma locking_mode = exclusive; begin exclusive; commit; pragma query_only = on')
    return handle
  } catch (cause) {
    handle.close()
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StartProblem(
      /locked/.test(why)
        ? `${file} is open in another process, most likely the running server; stop it and run this again · 数据库正被使用，请先停止服务再迁移`
        : `${file} cannot be read (${why}); nothing was changed · 数据库无法读取，未作任何改动`,
      { cause },
    )
  }
}

function refuseOlder(handle: DatabaseSync, file: string): void {
  const applied = new Set(
    handle
      .prepare('select name from migration')
      .all()
      .map(row => String(row.name)),
  )
  const lacking = steps.find(step => !applied.has(step.name))
  if (lacking)
    throw new StartProblem(
      `${file} was written by an older version (it lacks ${lacking.name}); start this version on it once, stop it, and move then · 请先用本版本启动一次再迁移`,
    )
}

function idOf(handle: DatabaseSync, dataDir: string): string {
  const first = handle.prepare('select id from "user" order by "createdAt", id limit 1').get()
  if (first) return String(first.id)
  throw new StartProblem(
    `${dataDir} holds nothing yet: there is nothing to move, start with DATABASE_URL · 尚无数据，无需迁移`,
  )
}

function demoClockOf(dataDir: string): string | null {
  if (!existsSync(join(dataDir, 'demo-begun'))) return null
  const clock = join(dataDir, 'demo-clock')
  if (existsSync(clock)) return readFileSync(clock, 'utf8').trim()
  throw new StartProblem(`the demo in ${dataDir} was never finished; start it once more · 演示数据未生成完毕`)
}

function* pagesOf(handle: DatabaseSync, { name, order }: Table): Generator<readonly Row[]> {
  let page: Row[] = []
  let bytes = 0
  const by = order.map(column => `"${column}"`).join(', ')
  for (const row of handle.prepare(`select * from "${name}" order by ${by}`).iterate()) {
    page.push(row)
    for (const value of Object.values(row)) bytes += value instanceof Uint8Array ? value.byteLength : 64
    if (page.length < rowsAtOnce && bytes < pageBytes) continue
    yield page
    page = []
    bytes = 0
  }
  if (page.length > 0) yield page
}
