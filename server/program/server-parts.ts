import { randomBytes, sign } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { type Access, openAccess } from '../access/access.ts'
import type { AccessTables } from '../access/tables.ts'
import type { Metrics } from '../adapters/http/metrics.ts'
import { type LiveServer, openLiveServer } from '../adapters/socketio/live-server.ts'
import { sqliteAuditTrail } from '../adapters/sqlite/audit-trail.ts'
import { sqliteBulletins } from '../adapters/sqlite/bulletin-store.ts'
import { sqliteChangeLog, sqliteRefusalLog } from '../adapters/sqlite/change-log.ts'
import { sqliteClientIds } from '../adapters/sqlite/client-ids.ts'
import { type DailyHeads, sqliteDailyHeads } from '../adapters/sqlite/daily-heads.ts'
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
import type { AuditTrail } from '../audit/ports.ts'
import type { Bulletins } from '../bulletin/bulletins.ts'
import type { CampaignRooms } from '../campaign/campaign-rooms.ts'
import { CampaignStore, type CampaignTables } from '../campaign/campaign-store.ts'
import { EvidenceStore } from '../campaign/evidence/evidence-store.ts'
import { liveRooms } from '../campaign/live-rooms.ts'
import { type MeetingControls, meetingControls } from '../meeting/controls.ts'
import { meetingRooms } from '../meeting/meeting-rooms.ts'
import type { MeetingRooms } from '../meeting/ports.ts'
import type { SignedMinutesStore } from '../meeting/signed-minutes.ts'
import { publicKeyOf } from '../room/daily-head.ts'
import { nodeTimers } from '../room/host.ts'
import type { BusinessClock, ChangeLog, ClientIds } from '../room/ports.ts'
import { openRooms, type Rooms } from '../room/rooms.ts'
import { openSlips, type Slips } from '../slip/slips.ts'
import { openSnapshots, type Snapshots } from '../snapshot/snapshots.ts'
import { authSecret } from './auth-secret.ts'
import type { Config } from './config.ts'
import { countedRefusals, timedJournal } from './measured.ts'
import { programBulletins } from './program-bulletins.ts'
import { signingKey } from './signing-key.ts'

/** Everything the program is made of, put together once. */
export interface ServerParts {
  readonly access: Access
  readonly store: CampaignStore
  readonly files: EvidenceStore
  readonly rooms: Rooms
  readonly boards: CampaignRooms
  readonly clientIds: ClientIds
  readonly changes: ChangeLog
  readonly audit: AuditTrail
  readonly heads: DailyHeads
  readonly publicKey: string
  /** Ed25519, with the key the days are sealed with. */
  readonly sign: (bytes: Uint8Array) => Uint8Array
  readonly snapshots: Snapshots
  readonly bulletins: Bulletins
  readonly meetings: MeetingRooms
  /** MEET-4; whoever watches hears of it over `live`. */
  readonly controls: MeetingControls
  readonly live: LiveServer
  readonly slips: Slips
  readonly signedMinutes: SignedMinutesStore
  readonly clock: BusinessClock
}

export function assemble(
  config: Config,
  database: Database,
  clock: BusinessClock,
  log: Logger,
  metrics: Metrics,
): ServerParts {
  const db = database.kysely as Kysely<AccessTables & CampaignTables>
  const clientIds = sqliteClientIds(database)
  const key = signingKey(config.dataDir)
  const newId = () => randomBytes(8).toString('hex')
  const rooms = openRooms({
    journal: timedJournal(sqliteRoomJournal(database), metrics),
    clientIds,
    refusals: countedRefusals(sqliteRefusalLog(database), metrics),
    clock,
    newId,
    log,
    gateTook: ms => metrics.gateMicroseconds.observe(ms * 1000),
    ...nodeTimers,
  })
  const boards = liveRooms(rooms)
  const access = openAccess({
    db,
    secret: authSecret(config.authSecret, config.dataDir),
    publicUrl: config.publicUrl,
    profile: config.authProfile,
  })
  const meetings = meetingRooms(rooms)
  const live = openLiveServer()
  return {
    access,
    store: new CampaignStore(db),
    files: new EvidenceStore(config.dataDir),
    rooms,
    boards,
    clientIds,
    changes: sqliteChangeLog(database),
    audit: sqliteAuditTrail(database),
    heads: sqliteDailyHeads(database, key),
    publicKey: publicKeyOf(key),
    sign: bytes => sign(null, bytes, key),
    snapshots: openSnapshots({
      store: sqliteSnapshotStore(database),
      past: sqliteJournalPast(database),
      changes: sqlitePeoplesChanges(database),
      rooms: boards,
      now: clock.now,
      newId,
    }),
    bulletins: programBulletins({
      store: sqliteBulletins(database),
      snapshots: sqliteSnapshotStore(database),
      boards,
      now: clock.now,
      newId,
    }),
    meetings,
    controls: meetingControls({
      rooms: meetings,
      store: sqliteControlStore(database, access.now),
      audience: live.audience,
      member: (campaign, user) => access.grants.member(campaign, user),
      now: access.now,
      timers: nodeTimers,
      failed: cause => log.error({ cause }, 'where a presenter is could not be kept'),
    }),
    live,
    slips: openSlips({
      store: sqliteSlipStore(database),
      inbox: sqliteInboxStore(database),
      rules: sqliteRulesStore(database),
      boards,
      membersOf: campaign => access.grants.members(campaign),
      desk: live.desk,
      files: new EvidenceStore(config.dataDir, 'slip-evidence'),
      clock,
      newId,
    }),
    signedMinutes: sqliteSignedMinutes(database, access.now),
    clock,
  }
}
