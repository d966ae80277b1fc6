import { sql } from 'kysely'
import type { Logger } from 'pino'
import { openFolderEvidence } from '../adapters/files/folder-evidence.ts'
import { postgresEvidence } from '../adapters/postgres/evidence-store.ts'
import { openPostgres } from '../adapters/postgres/open-database.ts'
import { postgresRoomJournal } from '../adapters/postgres/room-journal.ts'
import { sqlLeases } from '../adapters/sql/leases.ts'
import { type Settings, sqlSettings } from '../adapters/sql/settings.ts'
import type { SqlDatabase } from '../adapters/sql/sql-database.ts'
import { allMigrations } from '../adapters/sqlite/all-migrations.ts'
import { forgetTurns } from '../adapters/sqlite/forget-turns.ts'
import { openDatabase } from '../adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../adapters/sqlite/room-journal.ts'
import type { EvidenceStore } from '../campaign/evidence/evidence-store.ts'
import type { Leases } from '../job/ports.ts'
import type { RoomJournal } from '../room/ports.ts'
import type { Config } from './config.ts'
import { postgresProblem } from './postgres-problem.ts'

/** Where evidence of the board lies, and what letters carry, which other people read. */
export type EvidenceKind = 'evidence' | 'slip-evidence'

/** All that is kept, whichever database keeps it. */
export interface Storage {
  readonly database: SqlDatabase
  readonly journal: RoomJournal
  readonly settings: Settings
  readonly leases: Leases
  evidence(kind: EvidenceKind): EvidenceStore
  /** Resolves when the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** PostgreSQL when its address is given, else the embedded store in the data directory. */
export function openStorage(config: Config, log: Logger): Promise<Storage> {
  return config.databaseUrl === null ? openEmbedded(config) : openShared(config, config.databaseUrl, log)
}

async function openEmbedded({ dataDir, nodeName }: Config): Promise<Storage> {
  const database = openDatabase(dataDir, allMigrations)
  await forgetTurns(database)
  return {
    ...over(database, nodeName),
    journal: sqliteRoomJournal(database),
    evidence: kind => openFolderEvidence(dataDir, kind),
    ping: async () => void (await sql`select 1`.execute(database.kysely)),
    close: database.close,
  }
}

async function openShared({ nodeName }: Config, url: string, log: Logger): Promise<Storage> {
  const onError = (err: Error) => log.warn({ err }, 'a connection to PostgreSQL broke')
  const database = await openPostgres({ url, onError }).catch(cause => {
    throw postgresProblem(cause, url)
  })
  return {
    ...over(database, nodeName),
    journal: postgresRoomJournal(database),
    evidence: kind => postgresEvidence(database, kind),
    ping: database.ping,
    close: database.close,
  }
}

const over = (database: SqlDatabase, nodeName: string) => ({
  database,
  settings: sqlSettings(database),
  leases: sqlLeases(database, nodeName),
})
