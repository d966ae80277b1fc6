import type { DatabaseSync } from 'node:sqlite'
import { StartProblem } from '../../program/start-problem.ts'
import type { Migration } from './migration.ts'

/** Brings the schema up to date in one transaction, or leaves it as it was: a half-migrated file does not exist. */
export function migrate(handle: DatabaseSync, migrations: readonly Migration[], file: string): void {
  handle.exec('begin immediate')
  try {
    handle.exec('create table if not exists migration (name text primary key, at integer not null) strict')
    const applied = new Set(
      handle
        .prepare('select name from migration')
        .all()
        .map(row => String(row.name)),
    )
    refuseNewer(applied, migrations, file)
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

function refuseNewer(applied: ReadonlySet<string>, migrations: readonly Migration[], file: string): void {
  const known = new Set(migrations.map(step => step.name))
  const strange = [...applied].find(name => !known.has(name))
  if (strange !== undefined)
    throw new StartProblem(
      `database ${file} was written by a newer version (${strange}); start that version, or restore a backup · 数据库由更新的版本写入`,
    )
}
