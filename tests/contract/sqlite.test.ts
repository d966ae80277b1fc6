import { sqliteClientIds } from '../../server/adapters/sqlite/client-ids.ts'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import { makeDataDir } from '../support/rooms.ts'
import { describeRoomJournal, type JournalUnderTest } from './room-journal.ts'

function openSqlite(path: string, removeAtEnd: () => void): JournalUnderTest {
  const database = openDatabase(path)
  let open = true
  return {
    journal: sqliteRoomJournal(database),
    clientIds: sqliteClientIds(database),
    reopen: async () => openSqlite(path, removeAtEnd),
    async close() {
      if (open) await database.close()
      open = false
      removeAtEnd()
    },
  }
}

describeRoomJournal('sqlite', async () => {
  const dir = makeDataDir()
  let holders = 0
  // a store that was closed and opened again shares its directory with the one before
  return openSqlite(dir.path, () => {
    holders += 1
    if (holders > 1) dir.remove()
  })
})
