import { allMigrations } from '../../server/adapters/sqlite/all-migrations.ts'
import { sqliteAuditTrail } from '../../server/adapters/sqlite/audit-trail.ts'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import { makeDataDir } from '../support/rooms.ts'
import { describeAuditTrail } from './audit-trail-contract.ts'

describeAuditTrail('sqlite', async () => {
  const dir = makeDataDir()
  const database = openDatabase(dir.path, allMigrations)
  return {
    trail: sqliteAuditTrail(database),
    journal: sqliteRoomJournal(database),
    async close() {
      await database.close()
      dir.remove()
    },
  }
})
