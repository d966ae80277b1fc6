import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { sqlRefusalLog } from '../../server/adapters/sql/change-log.ts'
import { sqlClientIds } from '../../server/adapters/sql/client-ids.ts'
import type { SqlDatabase } from '../../server/adapters/sql/sql-database.ts'
import { type Database, openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import { nobody } from '../../server/room/errand.ts'
import { nodeTimers, type RoomHost } from '../../server/room/host.ts'
import type { BusinessClock, JournalEntry, RoomJournal } from '../../server/room/ports.ts'
import type { Room } from '../../server/room/room.ts'
import { openRooms, type Rooms } from '../../server/room/rooms.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { counter, now, today } from './build-board.ts'

/** A data directory of its own, gone when `remove` is called. */
export function makeDataDir(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'guatu-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Day 37 of 100, moved by hand. */
export function handClock(): BusinessClock & { advance(ms: number): void } {
  let at: number = now
  return {
    now: () => at as Instant,
    today: () => today,
    offsetMs: 0,
    demo: false,
    advance(ms) {
      at += ms
    },
  }
}

/** Everything a room needs, over a real database. What goes wrong is collected, so that a test can insist on nothing having. */
export interface RoomStand extends NodeStand {
  readonly database: Database
}

/** One node's rooms: of several, all over one database. */
export interface NodeStand {
  readonly host: RoomHost
  readonly rooms: Rooms
  readonly errors: unknown[]
  open(campaign: CampaignId): Promise<Room>
}

export function standRooms(dataDir: string, patch: Partial<RoomHost> = {}): RoomStand {
  const database = openDatabase(dataDir)
  return { database, ...standNode(database, sqliteRoomJournal(database), patch) }
}

export function standNode(
  database: SqlDatabase,
  journal: RoomJournal,
  patch: Partial<RoomHost> = {},
): NodeStand {
  const errors: unknown[] = []
  const host: RoomHost = {
    journal,
    clientIds: sqlClientIds(database),
    refusals: sqlRefusalLog(database),
    clock: handClock(),
    newId: counter(),
    log: { error: facts => void errors.push(facts.cause ?? facts), info: () => {} },
    ...nodeTimers,
    ...patch,
  }
  const rooms = openRooms(host)
  return {
    host,
    rooms,
    errors,
    async open(campaign) {
      const room = await rooms.get(campaign)
      if (isRefusal(room)) throw new Error(`the room was refused: ${room.refused}`)
      return room
    },
  }
}

/** The journal entry a board begins with. */
export function genesisEntry(doc: Y.Doc): JournalEntry {
  return {
    update: Y.encodeStateAsUpdate(doc),
    actor: nobody.actor,
    roles: [],
    cause: 'genesis',
    act: 'genesis',
    changes: [],
  }
}
