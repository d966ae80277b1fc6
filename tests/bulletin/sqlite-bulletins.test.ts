import { expect, test } from 'vitest'
import { bulletinMigrations } from '../../server/adapters/sqlite/bulletin-schema.ts'
import { sqliteBulletins } from '../../server/adapters/sqlite/bulletin-store.ts'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { makeDataDir } from '../support/rooms.ts'
import { describeBulletinStore } from './bulletin-store-contract.ts'

const open = () => {
  const dir = makeDataDir()
  const database = openDatabase(dir.path, bulletinMigrations)
  return { dir, database, store: sqliteBulletins(database) }
}

describeBulletinStore('sqlite', async () => {
  const { dir, database, store } = open()
  return {
    store,
    async close() {
      await database.close()
      dir.remove()
    },
  }
})

test.each([
  "update bulletin set body = '{}'",
  'delete from bulletin',
  "update bulletinVersion set body = '{}'",
  'delete from bulletinVersion',
])('[HIST-3] the database itself refuses to change what was issued: %s', async statement => {
  const { dir, database } = open()
  await database.exclusive(handle => {
    handle.exec(
      "insert into bulletin values ('c', 'b', 'week', '2021-10-18', '2021-10-24', 1, 'issued', 1, 'k', '{}')",
    )
    handle.exec("insert into bulletinVersion values ('c', 'b', 1, '{}')")
    expect(() => handle.exec(statement)).toThrow(/never changes|append-only/)
  })
  await database.close()
  dir.remove()
})
