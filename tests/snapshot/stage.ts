import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type * as Y from 'yjs'
import { postgresRoomJournal } from '../../server/adapters/postgres/room-journal.ts'
import { sqlRefusalLog } from '../../server/adapters/sql/change-log.ts'
import { sqlClientIds } from '../../server/adapters/sql/client-ids.ts'
import { sqlDailyHeads } from '../../server/adapters/sql/daily-heads.ts'
import { sqlJournalPast } from '../../server/adapters/sql/journal-past.ts'
import { sqlLeases } from '../../server/adapters/sql/leases.ts'
import { sqlPeoplesChanges } from '../../server/adapters/sql/peoples-changes.ts'
import { sqlSnapshotStore } from '../../server/adapters/sql/snapshot-store.ts'
import { allMigrations } from '../../server/adapters/sqlite/all-migrations.ts'
import { forgetTurns } from '../../server/adapters/sqlite/forget-turns.ts'
import { type Database, openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import { CampaignStore, type CampaignTables } from '../../server/campaign/campaign-store.ts'
import { liveRooms } from '../../server/campaign/live-rooms.ts'
import { dateIn } from '../../server/program/business-clock.ts'
import { startDayRollover } from '../../server/program/day-rollover.ts'
import { type DemoPen, demoPen } from '../../server/program/demo-pen.ts'
import { signingKey } from '../../server/program/signing-key.ts'
import { nodeTimers } from '../../server/room/host.ts'
import type { BusinessClock, RoomRelay } from '../../server/room/ports.ts'
import { openRooms } from '../../server/room/rooms.ts'
import type { SnapshotStore } from '../../server/snapshot/snapshot-store.ts'
import { openSnapshots, type Snapshots } from '../../server/snapshot/snapshots.ts'
import { Command, type CommandInput } from '../../shared/board/command.ts'
import type { Edit } from '../../shared/board/edit.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { people } from '../support/build-board.ts'
import type { TestDatabase } from '../support/databases.ts'
import { genesisEntry } from '../support/rooms.ts'

/** Business time that stands where it was put; a program may be some milliseconds behind it. */
export function standingClock(start: Instant) {
  let at: number = start
  return {
    set: (next: number) => {
      at = next
    },
    now: () => at as Instant,
    behind: (ms: number): BusinessClock => ({
      now: () => (at - ms) as Instant,
      today: zone => dateIn(zone, at - ms),
      offsetMs: 0,
      demo: false,
    }),
  }
}

/** One server's rooms, job and store, over a database others may have open too. */
export interface StagedProgram<D extends TestDatabase = Database> {
  readonly database: D
  readonly snapshots: Snapshots
  readonly failures: unknown[]
  create(plan: Plan, doc: Y.Doc): Promise<void>
  /** Through the gate, as a browser's would come; answers whether it was taken. */
  edit(campaign: CampaignId, edits: readonly Edit[]): Promise<boolean>
  run(campaign: CampaignId, command: CommandInput): Promise<boolean>
  /** The day job asks once. */
  look(): Promise<void>
  close(): Promise<void>
}

/** On a SQLite file, with the key that lies beside it. Whoever had a turn there before is taken to have ended. */
export function openProgram(dataDir: string, name: string, clock: BusinessClock): StagedProgram {
  const database = openDatabase(dataDir, allMigrations)
  const program = openProgramOver(database, { name, clock, key: signingKey(dataDir) })
  const nobodyElse = forgetTurns(database)
  return { ...program, look: () => nobodyElse.then(program.look) }
}

export interface Staging {
  readonly name: string
  readonly clock: BusinessClock
  /** Signs the days. */
  readonly key: KeyObject
  /** Stands before the store of snapshots; none where nothing is to be held up. */
  readonly before?: (store: SnapshotStore) => SnapshotStore
}

/** Redis has gone: what other nodes do is read from the journal. */
const silence: RoomRelay = { tell() {}, follow: async () => () => {} }

/** On a database that is open; closing the program closes it. */
export function openProgramOver<D extends TestDatabase>(
  database: D,
  { name, clock, key, before = store => store }: Staging,
): StagedProgram<D> {
  let ids = 0
  const newId = () => `${name}${(++ids).toString(36)}-${clock.now().toString(36)}`
  const clientIds = sqlClientIds(database)
  const rooms = openRooms({
    ...(database.kind === 'sqlite'
      ? { journal: sqliteRoomJournal(database) }
      : { journal: postgresRoomJournal(database), relay: silence }),
    clientIds,
    refusals: sqlRefusalLog(database),
    clock,
    newId,
    log: { error: () => {}, info: () => {} },
    ...nodeTimers,
  })
  const boards = liveRooms(rooms)
  const campaigns = new CampaignStore(database.kysely as Kysely<CampaignTables>)
  const snapshots = openSnapshots({
    store: before(sqlSnapshotStore(database)),
    past: sqlJournalPast(database),
    changes: sqlPeoplesChanges(database),
    rooms: boards,
    now: clock.now,
    newId,
  })
  const failures: unknown[] = []
  const seals = sqlDailyHeads(database, key)
  const leases = sqlLeases(database, name)
  const job = startDayRollover({ campaigns, boards, seals, snapshots, leases }, clock, error =>
    failures.push(error),
  )
  const pens = new Map<CampaignId, DemoPen>()
  const penOf = (campaign: CampaignId) => {
    const pen = pens.get(campaign) ?? demoPen(campaign, rooms, clientIds, clock)
    pens.set(campaign, pen)
    return pen
  }
  return {
    database,
    snapshots,
    failures,
    async create(plan, doc) {
      const { id, name, fullName } = plan.campaign
      await rooms.create(id, genesisEntry(doc))
      await campaigns.add({ id, name, fullName, seed: null, demo: false }, clock.now())
    },
    async edit(campaign, edits) {
      return (await penOf(campaign).edit(edits, people.dispatch)) === null
    },
    async run(campaign, command) {
      const board = await boards.open(campaign)
      if (isRefusal(board)) return false
      return !isRefusal(await board.run(Command.parse(command), `key-${newId()}`, people.dispatch))
    },
    look: job.look,
    async close() {
      await job.stop()
      await rooms.drain()
      await snapshots.close()
      await database.close()
    },
  }
}
