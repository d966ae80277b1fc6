import { expect, inject, onTestFinished, test } from 'vitest'
import { openPostgres } from '../../server/adapters/postgres/open-database.ts'
import { postgresRoomJournal } from '../../server/adapters/postgres/room-journal.ts'
import { allMigrations } from '../../server/adapters/sqlite/all-migrations.ts'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import type { RoomJournal } from '../../server/room/ports.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { buildCrowdedBoard } from '../support/build-board.ts'
import { startPostgres } from '../support/private-postgres.ts'
import { genesisEntry } from '../support/rooms.ts'
import { temporaryFolder } from '../support/server-process.ts'
import { until } from './until.ts'

const campaign = CampaignId.parse('demo')
const commits = 12

/** One after another, each with something in it. */
async function commitSome(journal: RoomJournal): Promise<void> {
  const entry = genesisEntry(buildCrowdedBoard(1))
  const { seq } = await journal.create(campaign, entry, Date.now() as Instant)
  for (let n = 0; n < commits; n++) {
    const ask = { knownSeq: seq + n, keys: [] }
    await journal.commit(campaign, ask, commit => commit.append([entry], Date.now() as Instant))
  }
}

test.skipIf(inject('postgresUrl') === null)(
  '[SYNC-1] each commit of the journal waits for PostgreSQL to have it on disk, though database and role say it need not',
  async () => {
    const postgres = await startPostgres({ durable: true })
    const url = await postgres.database()
    const name = new URL(url).pathname.slice(1)
    const other = await openPostgres({ url, onError: () => undefined })
    onTestFinished(async () => {
      await other.close()
      await postgres.close()
    })
    await other.journal.query(`alter database ${name} set synchronous_commit = off`)
    await other.journal.query('alter role postgres set synchronous_commit = off')

    const database = await openPostgres({ url, onError: () => undefined })
    onTestFinished(() => database.close())
    const shown = async (setting: string) =>
      (await database.journal.query(`show ${setting}`)).rows[0][setting]
    expect(await Promise.all(['synchronous_commit', 'fsync', 'full_page_writes'].map(shown))).toEqual([
      'on',
      'on',
      'on',
    ])
    const syncs = async () => {
      await other.journal.query('select pg_stat_force_next_flush()')
      return Number((await other.journal.query('select wal_sync from pg_stat_wal')).rows[0].wal_sync)
    }
    const before = await syncs()
    await commitSome(postgresRoomJournal(database))
    // sessions report what they did once a second
    await until(
      async () => (await syncs()) - before >= commits,
      `the log was synced ${commits} times`,
      20_000,
    )
  },
)

test('[SYNC-1] each commit of the embedded journal waits for the disk: synchronous is FULL where it writes, before and after', async () => {
  const database = openDatabase(temporaryFolder(), allMigrations)
  onTestFinished(database.close)
  const settings = () =>
    database.exclusive(handle => [
      handle.prepare('pragma synchronous').get()?.synchronous,
      handle.prepare('pragma journal_mode').get()?.journal_mode,
    ])
  expect(await settings()).toEqual([2, 'wal'])
  await commitSome(sqliteRoomJournal(database))
  expect(await settings()).toEqual([2, 'wal'])
})
