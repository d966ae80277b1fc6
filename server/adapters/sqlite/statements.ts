import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Statements prepared once a handle, by their text: preparing costs more than running on the hot path. */
export type Prepare = (sql: string) => StatementSync

const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

export function statementsOf(handle: DatabaseSync): Prepare {
  const known = prepared.get(handle) ?? new Map<string, StatementSync>()
  prepared.set(handle, known)
  return sql => {
    const statement = known.get(sql) ?? handle.prepare(sql)
    known.set(sql, statement)
    return statement
  }
}
