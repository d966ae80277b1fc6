import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Statements prepared once a handle, by their text: preparing costs more than running on the hot path. */
export type Prepare = (sql: string) => StatementSync

/** Lists of values make texts without end; the hot path's few come back at once. */
const statementsKept = 1000

const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

export function statementsOf(handle: DatabaseSync): Prepare {
  const known = prepared.get(handle) ?? new Map<string, StatementSync>()
  prepared.set(handle, known)
  return sql => {
    if (known.size > statementsKept) known.clear()
    const statement = known.get(sql) ?? handle.prepare(sql)
    known.set(sql, statement)
    return statement
  }
}
