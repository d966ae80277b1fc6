import { deflateRawSync } from 'node:zlib'
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
    spoil: name =>
      database.exclusive(handle => {
        handle.exec('drop trigger snapshotPart_never_update')
        handle.prepare('update snapshotPart set body = ? where name = ?').run(deflateRawSync('{}'), name)
      }),
    async close() {
      await database.close()
      dir.remove()
    },
  }
})

const row = "('c', 1, 's', 'manual', null, 1, 1, '2021-10-29', 1, 'e', 'u', '00', '00', 1, '00')"

test.each([
  'update snapshot set day = 0',
  'delete from snapshot',
  "update snapshotPart set body = x'00'",
  'delete from snapshotPart',
])('[SNAP-2] the database itself refuses «%s»', async statement => {
  const dir = makeDataDir()
  const database = openDatabase(dir.path, snapshotMigrations)
  await database.exclusive(handle => {
    handle.exec(`insert into snapshot values ${row}`)
    handle.exec("insert into snapshotPart values ('c', 'n', 1, x'00')")
    expect(() => handle.exec(statement)).toThrow('append-only')
  })
  await database.close()
  dir.remove()
})

test('snapshots of the first format stay as they were, beside the new ones', async () => {
  const dir = makeDataDir()
  const before = openDatabase(dir.path, snapshotMigrations.slice(0, 1))
  await before.exclusive(handle =>
    handle.exec(
      "insert into snapshot values ('s', 'c', 'manual', null, 1, '2021-10-29', 1, 'e', 'u', '00', 1, '{}', x'00')",
    ),
  )
  await before.close()
  const after = openDatabase(dir.path, snapshotMigrations)
  await after.exclusive(handle => {
    expect(handle.prepare('select id from snapshotV1').all()).toHaveLength(1)
    expect(handle.prepare('select id from snapshot').all()).toHaveLength(0)
    expect(() => handle.exec('delete from snapshotV1')).toThrow('append-only')
  })
  await after.close()
  dir.remove()
})
