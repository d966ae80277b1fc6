import type { KeyObject } from 'node:crypto'
import { sqlBulletins } from '../adapters/sql/bulletin-store.ts'
import { sqlControlStore } from '../adapters/sql/meeting-control-store.ts'
import { sqlSignedMinutes } from '../adapters/sql/signed-minutes-store.ts'
import { sqlInboxStore } from '../adapters/sql/slip-inbox-store.ts'
import { sqlRulesStore } from '../adapters/sql/slip-rules-store.ts'
import { sqlSlipStore } from '../adapters/sql/slip-store.ts'
import { sqlSnapshotStore } from '../adapters/sql/snapshot-store.ts'
import { sqliteAuditTrail } from '../adapters/sqlite/audit-trail.ts'
import { sqliteChangeLog, sqliteRefusalLog } from '../adapters/sqlite/change-log.ts'
import { sqliteClientIds } from '../adapters/sqlite/client-ids.ts'
import { sqliteDailyHeads } from '../adapters/sqlite/daily-heads.ts'
import { sqliteJournalPast } from '../adapters/sqlite/journal-past.ts'
import type { Database } from '../adapters/sqlite/open-database.ts'
import { sqlitePeoplesChanges } from '../adapters/sqlite/peoples-changes.ts'

/** Everything that is kept but the journal, over one database of either kind. `key` signs the days; `now`: real time in milliseconds. */
export const openStores = (database: Database, key: KeyObject, now: () => number) => ({
  clientIds: sqliteClientIds(database),
  refusals: sqliteRefusalLog(database),
  changes: sqliteChangeLog(database),
  audit: sqliteAuditTrail(database),
  heads: sqliteDailyHeads(database, key),
  past: sqliteJournalPast(database),
  peoplesChanges: sqlitePeoplesChanges(database),
  snapshots: sqlSnapshotStore(database),
  bulletins: sqlBulletins(database),
  controls: sqlControlStore(database, now),
  signedMinutes: sqlSignedMinutes(database, now),
  slips: sqlSlipStore(database),
  inbox: sqlInboxStore(database),
  rules: sqlRulesStore(database),
})

export type Stores = ReturnType<typeof openStores>
