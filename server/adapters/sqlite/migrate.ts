import type { DatabaseSync } from 'node:sqlite'
import { StartProblem } from '../../program/start-problem.ts'
import type { Migration } from '../sql/migration.ts'

/** Brings the schema up to date in one transaction, or leaves it as it was: a half-migrated file does not exist. */
export function migrate(handle: DatabaseSync, migrations: readonly Migration[]): void {
  handle.exec('begin immediate')
  try {
    handle.exec('create table if not exists migration (name text primary key, at integer not null) strict')
    const applied = appliedSteps(handle)
    const remember = handle.prepare('insert into migration (name, at) values (?, unixepoch())')
    for (const step of migrations) {
      if (applied.has(step.name)) continue
      handle.exec(step.sql)
      remember.run(step.name)
    }
    handle.exec('commit')
  } catch (cause) {
    handle.exec('rollback')
    throw cause
  }
}

/** Looks, and touches nothing: a newer program's file must stay good for that program. */
export function refuseNewer(handle: DatabaseSync, migrations: readonly Migration[], file: string): void {
  const known = new Set(migrations.map(step => step.name))
  const strange = [...appliedSteps(handle)].find(name => !known.has(name))
  if (strange !== undefined)
    throw new StartProblem(
      `database ${file} was written by a newer version (${strange}); start that version, or restore a backup · 数据库由更新的版本写入`,
    )
}

function appliedSteps(handle: DatabaseSync): ReadonlySet<string> {
  const table = handle.prepare("select 1 from sqlite_schema where name = 'migration'").get()
  if (!table) return new Set()
  return new Set(
    handle
      .prepare('select name from migration')
      .all()
      .map(row => String(row.name)),
  )
}
