import { sqlAuditTrail } from '../../server/adapters/sql/audit-trail.ts'
import { allMigrations } from '../../server/adapters/sqlite/all-migrations.ts'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import { makeDataDir } from '../support/rooms.ts'
import { describeAuditTrail } from './audit-trail-contract.ts'

describeAuditTrail('sqlite', async () => {
  const dir = makeDataDir()
  const database = openDatabase(dir.path, allMigrations)
  return {
    trail: sqlAuditTrail(database),
    journal: sqliteRoomJournal(database),
    async close() {
      await database.close()
      dir.remove()
    },
  }
})
