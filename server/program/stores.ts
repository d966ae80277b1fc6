import type { KeyObject } from 'node:crypto'
import { sqliteAuditTrail } from '../adapters/sqlite/audit-trail.ts'
import { sqliteBulletins } from '../adapters/sqlite/bulletin-store.ts'
import { sqliteChangeLog, sqliteRefusalLog } from '../adapters/sqlite/change-log.ts'
import { sqliteClientIds } from '../adapters/sqlite/client-ids.ts'
import { sqliteDailyHeads } from '../adapters/sqlite/daily-heads.ts'
import { sqliteJournalPast } from '../adapters/sqlite/journal-past.ts'
import { sqliteControlStore } from '../adapters/sqlite/meeting-control-store.ts'
import type { Database } from '../adapters/sqlite/open-database.ts'
import { sqlitePeoplesChanges } from '../adapters/sqlite/peoples-changes.ts'
import { sqliteRoomJournal } from '../adapters/sqlite/room-journal.ts'
import { sqliteSignedMinutes } from '../adapters/sqlite/signed-minutes-store.ts'
import { sqliteInboxStore } from '../adapters/sqlite/slip-inbox-store.ts'
import { sqliteRulesStore } from '../adapters/sqlite/slip-rules-store.ts'
import { sqliteSlipStore } from '../adapters/sqlite/slip-store.ts'
import { sqliteSnapshotStore } from '../adapters/sqlite/snapshot-store.ts'

/** Everything that is kept, over one database. `key` signs the days; `now`: real time in milliseconds. */
export const openStores = (database: Database, key: KeyObject, now: () => number) => ({
  journal: sqliteRoomJournal(database),
  clientIds: sqliteClientIds(database),
  refusals: sqliteRefusalLog(database),
  changes: sqliteChangeLog(database),
  audit: sqliteAuditTrail(database),
  heads: sqliteDailyHeads(database, key),
  past: sqliteJournalPast(database),
  peoplesChanges: sqlitePeoplesChanges(database),
  snapshots: sqliteSnapshotStore(database),
  bulletins: sqliteBulletins(database),
  controls: sqliteControlStore(database, now),
  signedMinutes: sqliteSignedMinutes(database, now),
  slips: sqliteSlipStore(database),
  inbox: sqliteInboxStore(database),
  rules: sqliteRulesStore(database),
})

export type Stores = ReturnType<typeof openStores>
