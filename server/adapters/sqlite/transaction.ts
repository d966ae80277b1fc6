import type { DatabaseSync } from 'node:sqlite'

/** All of it or nothing. When the commit itself fails (disk full), the rollback leaves the file as it was. */
export function transaction<T>(handle: DatabaseSync, work: () => T): T {
  handle.exec('begin immediate')
  try {
    const result = work()
    handle.exec('commit')
    return result
  } catch (cause) {
    if (handle.isTransaction) handle.exec('rollback')
    throw cause
  }
}
