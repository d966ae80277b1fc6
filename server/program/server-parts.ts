import { randomBytes, sign } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { type Access, openAccess } from '../access/access.ts'
import type { AccessTables } from '../access/tables.ts'
import type { Metrics } from '../adapters/http/metrics.ts'
import type { LiveServer } from '../adapters/socketio/live-server.ts'
import type { DailyHeads } from '../adapters/sql/daily-heads.ts'
import type { AuditTrail } from '../audit/ports.ts'
import type { Bulletins } from '../bulletin/bulletins.ts'
import type { CampaignRooms } from '../campaign/campaign-rooms.ts'
import { CampaignStore, type CampaignTables } from '../campaign/campaign-store.ts'
import type { EvidenceStore } from '../campaign/evidence/evidence-store.ts'
import { liveRooms } from '../campaign/live-rooms.ts'
import { type MeetingControls, meetingControls } from '../meeting/controls.ts'
import { meetingRooms } from '../meeting/meeting-rooms.ts'
import type { MeetingRooms } from '../meeting/ports.ts'
import type { SignedMinutesStore } from '../meeting/signed-minutes.ts'
import { publicKeyOf } from '../room/daily-head.ts'
import { nodeTimers } from '../room/host.ts'
import type { BusinessClock, ChangeLog, ClientIds } from '../room/ports.ts'
import { openRooms, type Rooms } from '../room/rooms.ts'
import type { ScreensElsewhere } from '../screen/showing.ts'
import { openSlips, type Slips } from '../slip/slips.ts'
import { openSnapshots, type Snapshots } from '../snapshot/snapshots.ts'
import type { Config } from './config.ts'
import { failingJournal, failingRelay } from './fail-point.ts'
import { openLive } from './live-nodes.ts'
import { countedRefusals, timedJournal } from './measured.ts'
import { type Cluster, silentRelay } from './open-cluster.ts'
import type { Installation } from './open-installation.ts'
import { programBulletins } from './program-bulletins.ts'
import { openStores } from './stores.ts'

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
  readonly screensElsewhere: ScreensElsewhere
  readonly slips: Slips
  readonly signedMinutes: SignedMinutesStore
  readonly clock: BusinessClock
}

/** What it is put together from. */
export interface Foundation {
  readonly config: Config
  readonly installation: Installation
  readonly cluster: Cluster
  readonly clock: BusinessClock
  readonly log: Logger
  readonly metrics: Metrics
}

export function assemble({ config, installation, cluster, clock, log, metrics }: Foundation): ServerParts {
  const { storage, secrets } = installation
  const { key } = secrets
  const db = storage.database.kysely as Kysely<AccessTables & CampaignTables>
  const stores = openStores(storage.database, key, Date.now)
  const { failPoint } = config
  const journal = failingJournal(timedJournal(storage.journal, metrics), failPoint)
  const relay = failPoint ? failingRelay(cluster.relay ?? silentRelay, failPoint) : cluster.relay
  const { clientIds } = stores
  const newId = () => randomBytes(8).toString('hex')
  const rooms = openRooms({
    journal,
    clientIds,
    refusals: countedRefusals(stores.refusals, metrics),
    ...(relay && { relay }),
    ...(cluster.gossip && { gossip: cluster.gossip }),
    rightsConfirmed: () => access.sockets.confirmed(access.sessions, access.grants),
    clock,
    newId,
    log,
    gateTook: ms => metrics.gateMicroseconds.observe(ms * 1000),
    absorbed: rows => metrics.absorbed.inc(rows),
    gapRead: () => metrics.gapsRead.inc(),
    ...nodeTimers,
  })
  const boards = liveRooms(rooms)
  const access = openAccess({
    database: storage.database,
    counters: stores.counters,
    secret: secrets.auth,
    publicUrl: config.publicUrl,
    profile: config.authProfile,
  })
  const meetings = meetingRooms(rooms, journal)
  const { live, nodes } = openLive(cluster)
  return {
    access,
    store: new CampaignStore(db),
    files: storage.evidence('evidence'),
    rooms,
    boards,
    clientIds,
    changes: stores.changes,
    audit: stores.audit,
    heads: stores.heads,
    publicKey: publicKeyOf(key),
    sign: bytes => sign(null, bytes, key),
    snapshots: openSnapshots({
      store: stores.snapshots,
      past: stores.past,
      changes: stores.peoplesChanges,
      rooms: boards,
      now: clock.now,
      newId,
    }),
    bulletins: programBulletins({
      store: stores.bulletins,
      snapshots: stores.snapshots,
      boards,
      now: clock.now,
      newId,
    }),
    meetings,
    controls: meetingControls({
      rooms: meetings,
      store: stores.controls,
      audience: live.audience,
      member: (campaign, user) => access.grants.member(campaign, user),
      now: access.now,
      timers: nodeTimers,
      failed: cause => log.error({ cause }, 'a running meeting could not be read or kept'),
      ...(nodes && { nodes }),
    }),
    live,
    screensElsewhere: cluster.screens,
    slips: openSlips({
      store: stores.slips,
      inbox: stores.inbox,
      rules: stores.rules,
      boards,
      membersOf: campaign => access.grants.members(campaign),
      desk: live.desk,
      files: storage.evidence('slip-evidence'),
      clock,
      newId,
    }),
    signedMinutes: stores.signedMinutes,
    clock,
  }
}
