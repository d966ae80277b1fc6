import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { snapshotMigrations } from '../../server/adapters/sqlite/snapshot-schema.ts'
import { sqliteSnapshotStore } from '../../server/adapters/sqlite/snapshot-store.ts'
import { makeDataDir } from '../support/rooms.ts'
import { describeSnapshotStore } from './snapshot-store-contract.ts'

describeSnapshotStore('sqlite', async () => {
  const dir = makeDataDir()
  const database = openDatabase(dir.path, snapshotMigrations)
  return {
    store: sqliteSnapshotStore(database),
    spoil: id =>
      database.exclusive(handle => {
        handle.exec('drop trigger snapshot_never_update')
        handle.prepare('update snapshot set body = ? where id = ?').run(gzipSync('{}'), id)
      }),
    async close() {
      await database.close()
      dir.remove()
    },
  }
})

test.each(['update snapshot set day = 0', 'delete from snapshot'])(
  '[SNAP-2] the database itself refuses «%s»',
  async statement => {
    const dir = makeDataDir()
    const database = openDatabase(dir.path, snapshotMigrations)
    await database.exclusive(handle => {
      handle.exec(
        "insert into snapshot values ('s', 'c', 'manual', null, 1, '2021-10-29', 1, 'e', 'u', '00', 1, '{}', x'00')",
      )
      expect(() => handle.exec(statement)).toThrow('append-only')
    })
    await database.close()
    dir.remove()
  },
)
