import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import type { RoomJournal, StoredUpdate } from '../../server/room/ports.ts'
import { freshPostgresUrl } from '../support/databases.ts'
import { at, campaign, entry } from './a-journal.ts'
import { chainOf, openPostgresJournal } from './journals.ts'

/** What only shows when several nodes have one database. */
describe.skipIf(inject('postgresUrl') === null)('a room journal of several nodes', () => {
  const nodes = async (count: number) => {
    const url = await freshPostgresUrl()
    const open = await Promise.all(Array.from({ length: count }, () => openPostgresJournal(url)))
    const [first] = open
    if (!first) throw new Error('no node')
    return { url, open, journals: open.map(one => one.journal), database: first.database }
  }

  test('of nodes that make a room at once one has made it', async () => {
    const { journals, database } = await nodes(3)
    const made = await Promise.allSettled(journals.map(one => one.create(campaign, entry(1), at(1000))))
    expect(made.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(await chainOf(database)).toMatchObject({ whole: true, seq: 1 })
  })

  test('[SCALE-1] what one node commits the other is told of once, before its own', async () => {
    const { journals, database } = await nodes(2)
    const batches = 200
    await journals[0]?.create(campaign, entry(1), at(1000))
    const seen = await Promise.all(journals.map((journal, node) => writeBatches(journal, node, batches)))
    const last = 1 + 2 * batches
    for (const [node, journal] of journals.entries()) {
      const rows = seen[node] ?? []
      const rest = await journal.commit(
        campaign,
        { knownSeq: rows.at(-1)?.seq ?? 0, keys: [] },
        c => c.missed,
      )
      const all = [...rows, ...rest]
      expect(all.map(row => row.seq)).toEqual(Array.from({ length: last - 1 }, (_, n) => n + 2))
      for (const writer of [0, 1]) expect(all.filter(row => row.update[0] === writer)).toHaveLength(batches)
    }
    expect(await chainOf(database)).toMatchObject({ whole: true, seq: last })
  })

  test('an outcome kept by one node is found by the other under the lock', async () => {
    const { journals } = await nodes(2)
    await journals[0]?.create(campaign, entry(1), at(1000))
    const once = (journal: RoomJournal) =>
      journal.commit(campaign, { knownSeq: 1, keys: ['key'] }, c => {
        const kept = c.outcome('key')
        if (kept !== undefined) return kept
        const outcome = { seq: c.append([entry(2)], at(2000)) }
        c.rememberOutcome('key', outcome)
        return outcome
      })
    const told = await Promise.all([...journals, ...journals, ...journals].map(once))
    expect(told).toEqual(Array.from({ length: 6 }, () => ({ seq: 2 })))
    expect((await journals[0]?.head(campaign))?.seq).toBe(2)
  })

  test('a room is loaded as it was at one moment, whatever is committed and kept meanwhile', async () => {
    const { journals, database } = await nodes(2)
    const [writer, reader] = journals
    if (!writer || !reader) throw new Error('two nodes')
    await writer.create(campaign, entry(1), at(1000))
    let writing = true
    const written = keepWriting(writer, 150).finally(() => {
      writing = false
    })
    let loads = 0
    for (; writing || loads < 5; loads++) {
      const { head, checkpoint, tail } = await reader.load(campaign)
      if (checkpoint) expect(Buffer.from(checkpoint.state).readUInt32BE()).toBe(checkpoint.seq)
      const from = (checkpoint?.seq ?? 0) + 1
      expect(tail.map(row => row.seq)).toEqual(
        Array.from({ length: head.seq - from + 1 }, (_, n) => from + n),
      )
    }
    await written
    expect((await reader.load(campaign)).checkpoint?.seq).toBeGreaterThan(140)
    expect(await chainOf(database)).toMatchObject({ whole: true, seq: 151 })
  })

  test('[SCALE-3] a node that stops in the middle of a commit loses the room in 3 s, and writes nothing when it goes on', async () => {
    const { url, journals, database } = await nodes(1)
    const [journal] = journals
    await journal?.create(campaign, entry(1), at(1000))
    const child = spawn(process.execPath, [join(import.meta.dirname, 'stopping-node.ts'), url])
    onTestFinished(() => void child.kill('SIGKILL'))
    const said = text(child.stdout)
    await hasStopped(child)
    const asked = performance.now()
    await journal?.commit(campaign, { knownSeq: 1, keys: [] }, c => c.append([entry(2)], at(2000)))
    expect(performance.now() - asked).toBeLessThan(5000)
    child.kill('SIGCONT')
    const [code] = await once(child, 'exit')
    expect([code, await said]).toEqual([0, 'refused'])
    expect((await journal?.since(campaign, 1, 10))?.map(row => [...row.update])).toEqual([[2]])
    expect(await chainOf(database)).toMatchObject({ whole: true, seq: 2 })
  })

  test('whatever the database or its address is set to, a commit waits for the disk and a stopped one lets go', async () => {
    const { url } = await nodes(1)
    const admin = new pg.Client(url)
    await admin.connect()
    const name = new URL(url).pathname.slice(1)
    await admin.query(`alter database ${name} set synchronous_commit = off`)
    await admin.end()
    const { database } = await openPostgresJournal(`${url}?options=-c%20synchronous_commit%3Doff`)
    const setting = async (name: string) => (await database.journal.query(`show ${name}`)).rows[0][name]
    expect(await setting('synchronous_commit')).toBe('on')
    expect(await setting('idle_in_transaction_session_timeout')).toBe('3s')
    expect(await setting('lock_timeout')).toBe('8s')
    expect(await setting('statement_timeout')).toBe('10s')
  })
})

/** Writes as a room does, and answers every row it then knows of, its own and those it was told of, in the order it learned of them. */
async function writeBatches(
  journal: RoomJournal,
  node: number,
  count: number,
): Promise<readonly StoredUpdate[]> {
  const rows: StoredUpdate[] = []
  for (let n = 0; n < count; n++) {
    const knownSeq = rows.at(-1)?.seq ?? 1
    const learned = await journal.commit(campaign, { knownSeq, keys: [] }, c => {
      const own = entry(0, { update: Uint8Array.of(node, n) })
      const seq = c.append([own], at(2000))
      return [...c.missed, { seq, at: at(2000), update: own.update }]
    })
    rows.push(...learned)
  }
  return rows
}

/** Commits, and keeps a checkpoint after each; a checkpoint's bytes say which it is. */
async function keepWriting(journal: RoomJournal, count: number): Promise<void> {
  const epoch = (await journal.head(campaign))?.epoch ?? ''
  for (let n = 0; n < count; n++) {
    const ask = { knownSeq: n + 1, keys: [] }
    const seq = await journal.commit(campaign, ask, c => c.append([entry(n % 256)], at(2000)))
    const state = Buffer.alloc(4)
    state.writeUInt32BE(seq)
    await journal.checkpoint(campaign, { epoch, seq }, state)
  }
}

async function hasStopped(child: ChildProcess): Promise<void> {
  const state = () => execFileSync('ps', ['-o', 'state=', '-p', String(child.pid)], { encoding: 'utf8' })
  await vi.waitUntil(() => state().startsWith('T'), { timeout: 20_000 })
}
