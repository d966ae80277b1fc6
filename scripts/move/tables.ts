import type { DatabaseSync } from 'node:sqlite'

/** A table as SQLite describes it. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** What its rows are put in order by: the primary key, or every column where there is none. */
  readonly order: readonly string[]
}

/** Every table but the list of migrations, each after those it refers to. */
export function tablesOf(handle: DatabaseSync): Table[] {
  const names = handle
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not glob 'sqlite_*' and name <> 'migration' order by name",
    )
    .all()
    .map(row => String(row.name))
  const sorted: string[] = []
  const place = (name: string): void => {
    if (sorted.includes(name)) return
    for (const { table } of handle.prepare(`pragma foreign_key_list("${name}")`).all())
      if (table !== name) place(String(table))
    sorted.push(name)
  }
  names.forEach(place)
  return sorted.map(name => describe(handle, name))
}

function describe(handle: DatabaseSync, name: string): Table {
  const rows = handle.prepare(`pragma table_info("${name}")`).all()
  const columns = rows.map(row => String(row.name))
  const key = rows.filter(row => Number(row.pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk))
  return { name, columns, order: key.length > 0 ? key.map(row => String(row.name)) : columns }
}
