import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { openPostgres, type PostgresDatabase } from '../../server/adapters/postgres/open-database.ts'
import { postgresRoomJournal } from '../../server/adapters/postgres/room-journal.ts'
import { bytesOf, chainLink, changeRow, type Row } from '../../server/adapters/sql/journal-rows.ts'
import type { SqlDatabase } from '../../server/adapters/sql/sql-database.ts'
import { allMigrations } from '../../server/adapters/sqlite/all-migrations.ts'
import { type Database, openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import { type ChainVerdict, chainStart, verifyChain } from '../../server/room/audit.ts'
import type { RoomJournal } from '../../server/room/ports.ts'
import { freshPostgresUrl } from '../support/databases.ts'
import { makeDataDir } from '../support/rooms.ts'
import { campaign } from './a-journal.ts'

export interface OpenJournal {
  readonly journal: RoomJournal
  readonly database: SqlDatabase
  close(): Promise<void>
}

/** A place with a journal in it that may be opened again and, on PostgreSQL, more than once at a time. */
export async function journalPlace(kind: SqlDatabase['kind']): Promise<() => Promise<OpenJournal>> {
  if (kind === 'postgres') {
    const url = await freshPostgresUrl()
    return () => openPostgresJournal(url)
  }
  const dir = makeDataDir()
  onTestFinished(dir.remove)
  return async () => closing(openDatabase(dir.path, allMigrations), sqliteRoomJournal)
}

export async function openPostgresJournal(url: string) {
  return closing(await openPostgres({ url, onError: () => undefined }), postgresRoomJournal)
}

function closing<D extends Database | PostgresDatabase>(
  database: D,
  journalOf: (database: D) => RoomJournal,
) {
  let closed: Promise<void> | null = null
  const close = () => {
    closed ??= database.close()
    return closed
  }
  onTestFinished(close)
  return { journal: journalOf(database), database, close }
}

/** Follows the chain over every row there is; changes and all. */
export async function chainOf({ kysely }: SqlDatabase): Promise<ChainVerdict> {
  const { rows } = await sql<Row>`select * from journal where campaign = ${campaign} order by seq`.execute(
    kysely,
  )
  const changes = await sql<Row>`select * from change where campaign = ${campaign} order by seq, ord`.execute(
    kysely,
  )
  const links = rows.map(row =>
    chainLink(campaign, row, changes.rows.filter(change => change.seq === row.seq).map(changeRow)),
  )
  return verifyChain({ seq: 0, hash: chainStart(campaign) }, links)
}

/** The end of the chain as the room's row has it. */
export async function endOf({ kysely }: SqlDatabase): Promise<Uint8Array> {
  const { rows } = await sql<Row>`select hash from room where campaign = ${campaign}`.execute(kysely)
  return bytesOf(rows[0]?.hash)
}
