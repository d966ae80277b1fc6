import { describe, inject } from 'vitest'
import { openPostgres } from '../../server/adapters/postgres/open-database.ts'
import { postgresRoomJournal } from '../../server/adapters/postgres/room-journal.ts'
import { sqlAuditTrail } from '../../server/adapters/sql/audit-trail.ts'
import { allMigrations } from '../../server/adapters/sqlite/all-migrations.ts'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import { freshPostgresUrl } from '../support/databases.ts'
import { makeDataDir } from '../support/rooms.ts'
import { describeAuditTrail } from './audit-trail-contract.ts'

describeAuditTrail('SQLite', async () => {
  const dir = makeDataDir()
  const database = openDatabase(dir.path, allMigrations)
  return {
    trail: sqlAuditTrail(database),
    journal: sqliteRoomJournal(database),
    settle: async () => undefined,
    async close() {
      await database.close()
      dir.remove()
    },
  }
})

describe.skipIf(inject('postgresUrl') === null)('where there is PostgreSQL', () =>
  describeAuditTrail('PostgreSQL', async () => {
    const database = await openPostgres({ url: await freshPostgresUrl(), onError: () => undefined })
    return {
      trail: sqlAuditTrail(database),
      journal: postgresRoomJournal(database),
      settle: async () => void (await database.journal.query('analyze')),
      close: () => database.close(),
    }
  }),
)
