import { execFileSync } from 'node:child_process'
import { type AddressInfo, connect as connectTo, createServer } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import type { RoomCommit } from '../../server/room/ports.ts'
import { freshPostgresUrl } from '../support/databases.ts'
import { postgresFolder } from '../support/private-postgres.ts'
import { at, campaign, entry } from './a-journal.ts'
import { chainOf, openPostgresJournal } from './journals.ts'

const ask = { knownSeq: 1, keys: ['key'] }
const work = (commit: RoomCommit) => {
  const seq = commit.append([entry(2), entry(3)], at(2000))
  commit.rememberOutcome('key', { seq })
  return seq
}

/** Connections that break: a commit whose answer did not come is never taken for one, and never half there. */
describe.skipIf(inject('postgresUrl') === null)('a commit whose connection is cut', () => {
  const begun = async () => {
    const url = await freshPostgresUrl()
    const node = await openPostgresJournal(url)
    await node.journal.create(campaign, entry(1), at(1000))
    const admin = new pg.Client(url)
    await admin.connect()
    onTestFinished(() => admin.end())
    const nothingIsThere = async () => {
      expect((await node.journal.head(campaign))?.seq).toBe(1)
      expect(await node.journal.since(campaign, 0, 10)).toHaveLength(1)
      expect(await node.journal.outcome(campaign, 'key')).toBeUndefined()
      expect(await chainOf(node.database)).toMatchObject({ whole: true, seq: 1 })
    }
    const nextIsTaken = async () => expect(await node.journal.commit(campaign, ask, work)).toBe(3)
    return { ...node, url, admin, nothingIsThere, nextIsTaken }
  }

  /** Ends the one backend that waits for a lock the test holds. */
  const cutWhoWaits = async (admin: pg.Client) => {
    // a transaction sees the activity as it was when it first looked
    const cut = `select pg_terminate_backend(pid) from pg_stat_clear_snapshot(), pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    await vi.waitUntil(async () => (await admin.query(cut)).rowCount === 1, { timeout: 10_000 })
  }

  test('while the batch is judged', async () => {
    const { journal, url, nothingIsThere, nextIsTaken } = await begun()
    const cut = `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`
    const commit = journal.commit(campaign, ask, c => {
      execFileSync(join(postgresFolder() ?? '', 'psql'), [url, '-c', cut])
      return work(c)
    })
    await expect(commit).rejects.toThrow()
    await nothingIsThere()
    await nextIsTaken()
  })

  test('before its rows are written', async () => {
    const { journal, admin, nothingIsThere, nextIsTaken } = await begun()
    await admin.query('begin; lock table "journal" in share mode')
    const commit = journal.commit(campaign, ask, work)
    const refused = expect(commit).rejects.toThrow()
    await cutWhoWaits(admin)
    await refused
    await admin.query('rollback')
    await nothingIsThere()
    await nextIsTaken()
  })

  test('when its rows are written and COMMIT is under way', async () => {
    const { journal, admin, nothingIsThere, nextIsTaken } = await begun()
    await admin.query(`
      create function waits() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(1); return null; end $$;
      create constraint trigger waits after insert on "journal" deferrable initially deferred for each row execute function waits();
      select pg_advisory_lock(1)`)
    const refused = expect(journal.commit(campaign, ask, work)).rejects.toThrow()
    await cutWhoWaits(admin)
    await refused
    await admin.query('select pg_advisory_unlock(1)')
    await nothingIsThere()
    await nextIsTaken()
  })

  test('[SCALE-1] after COMMIT, before its answer: it rejects though all of it is there, and its key finds it', async () => {
    const { journal, url, database } = await begun()
    const behind = await openPostgresJournal(await throughCutter(url))
    await expect(behind.journal.commit(campaign, ask, work)).rejects.toThrow()
    expect(await chainOf(database)).toMatchObject({ whole: true, seq: 3 })
    const again = await journal.commit(campaign, ask, c => ({
      kept: c.outcome('key'),
      missed: c.missed.length,
    }))
    expect(again).toEqual({ kept: { seq: 3 }, missed: 2 })
  })

  test('while nobody uses it: the next commit has another', async () => {
    const { admin, nextIsTaken } = await begun()
    const cut =
      'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
    await admin.query(cut)
    await nextIsTaken()
  })

  test('in a transaction of another store: it rejects and the program goes on', async () => {
    const { admin, database, nextIsTaken } = await begun()
    await admin.query('begin; lock table "setting" in share mode')
    const refused = expect(
      database.transaction('any', transaction =>
        sql`insert into "setting" values ('name', 'value')`.execute(transaction),
      ),
    ).rejects.toThrow()
    await cutWhoWaits(admin)
    await refused
    await admin.query('rollback')
    await nextIsTaken()
  })
})

/** The same database through a wire that breaks the moment the server says that a transaction of rows is committed. */
async function throughCutter(url: string): Promise<string> {
  const target = new URL(url)
  const { port, hostname } = target
  const proxy = createServer(client => {
    const server = connectTo(Number(port), hostname)
    let writes = false
    const cut = () => {
      client.destroy()
      server.destroy()
    }
    client.on('data', bytes => {
      writes ||= bytes.includes('insert into "journal"')
      server.write(bytes)
    })
    server.on('data', bytes => {
      if (writes && bytes.includes('COMMIT')) cut()
      else client.write(bytes)
    })
    for (const end of [client, server]) end.on('error', cut).on('close', cut)
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  target.port = String((proxy.address() as AddressInfo).port)
  return target.href
}
