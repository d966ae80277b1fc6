import type { KeyObject } from 'node:crypto'
import { sqlCounters } from '../adapters/sql/attempts.ts'
import { sqlAuditTrail } from '../adapters/sql/audit-trail.ts'
import { sqlBulletins } from '../adapters/sql/bulletin-store.ts'
import { sqlChangeLog, sqlRefusalLog } from '../adapters/sql/change-log.ts'
import { sqlClientIds } from '../adapters/sql/client-ids.ts'
import { sqlDailyHeads } from '../adapters/sql/daily-heads.ts'
import { sqlJournalPast } from '../adapters/sql/journal-past.ts'
import { sqlControlStore } from '../adapters/sql/meeting-control-store.ts'
import { sqlPeoplesChanges } from '../adapters/sql/peoples-changes.ts'
import { sqlSignedMinutes } from '../adapters/sql/signed-minutes-store.ts'
import { sqlInboxStore } from '../adapters/sql/slip-inbox-store.ts'
import { sqlRulesStore } from '../adapters/sql/slip-rules-store.ts'
import { sqlSlipStore } from '../adapters/sql/slip-store.ts'
import { sqlSnapshotStore } from '../adapters/sql/snapshot-store.ts'
import type { SqlDatabase } from '../adapters/sql/sql-database.ts'

/** Everything that is kept but the journal, over one database of either kind. `key` signs the days; `now`: real time in milliseconds. */
export const openStores = (database: SqlDatabase, key: KeyObject, now: () => number) => ({
  clientIds: sqlClientIds(database),
  refusals: sqlRefusalLog(database),
  changes: sqlChangeLog(database),
  audit: sqlAuditTrail(database),
  heads: sqlDailyHeads(database, key),
  past: sqlJournalPast(database),
  peoplesChanges: sqlPeoplesChanges(database),
  snapshots: sqlSnapshotStore(database),
  bulletins: sqlBulletins(database),
  controls: sqlControlStore(database, now),
  signedMinutes: sqlSignedMinutes(database, now),
  slips: sqlSlipStore(database),
  inbox: sqlInboxStore(database),
  rules: sqlRulesStore(database),
  counters: sqlCounters(database, now),
})

export type Stores = ReturnType<typeof openStores>
