import { sql } from 'kysely'
import { describe, expect, inject, test } from 'vitest'
import { sqlDailyHeads } from '../../server/adapters/sql/daily-heads.ts'
import { makeSigningKey, readSigningKey } from '../../server/room/daily-head.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { freshPostgresUrl, onEveryDatabase } from '../support/databases.ts'
import { at, campaign, entry } from './a-journal.ts'
import { journalPlace, openPostgresJournal } from './journals.ts'

const key = readSigningKey(makeSigningKey())
const day = CalendarDate.parse('2021-10-08')
const midnight = at(5000)
const ask = { knownSeq: 1, keys: [] }

onEveryDatabase('a sealed day', (_open, kind) => {
  const begun = async () => {
    const store = await (await journalPlace(kind))()
    await store.journal.create(campaign, entry(1, { cause: 'genesis' }), at(1000))
    return { ...store, heads: sqlDailyHeads(store.database, key) }
  }

  test('[AUD-1] ends with the last row before its midnight, and stays so', async () => {
    const { journal, heads } = await begun()
    await journal.commit(campaign, ask, commit => commit.append([entry(2)], at(4999)))
    await journal.commit(campaign, ask, commit => commit.append([entry(3)], at(5000)))
    await heads.seal(campaign, day, midnight, at(5001))
    const sealed = await heads.all(campaign)
    expect(sealed).toMatchObject([{ day, seq: 2 }])
    await heads.seal(campaign, day, at(9000), at(9001))
    expect(await heads.all(campaign)).toEqual(sealed)
  })

  test('[SNAP-1] takes no more rows, not from a server whose clock is behind', async () => {
    const { journal, heads } = await begun()
    await heads.seal(campaign, day, midnight, at(5001))
    await journal.commit(campaign, ask, commit => commit.append([entry(2)], at(2000)))
    expect(await journal.head(campaign)).toMatchObject({ seq: 2, at: midnight })
  })

  test('is none before there was anything to seal, and moves no time back', async () => {
    const { journal, heads } = await begun()
    await heads.seal(campaign, day, at(500), at(5001))
    expect(await heads.all(campaign)).toEqual([])
    expect(await journal.head(campaign)).toMatchObject({ seq: 1, at: 1000 })
  })
})

describe.skipIf(inject('postgresUrl') === null)('on PostgreSQL, two nodes', () => {
  test('[SNAP-1] a commit that another node has under way at midnight belongs to the day it seals', async () => {
    const url = await freshPostgresUrl()
    const [node, other] = await Promise.all([openPostgresJournal(url), openPostgresJournal(url)])
    await node.journal.create(campaign, entry(1, { cause: 'genesis' }), at(1000))
    const client = await other.database.journal.connect()
    // a commit in the middle: the room's row is held, its row of the journal is written and nobody else sees it
    await client.query('begin')
    await client.query('select 1 from room where campaign = $1 for update', [campaign])
    await client.query(
      `insert into journal select campaign, 2, epoch, 4999, "userId", name, "unitId", roles, cause, act, bytes, hash from journal`,
    )
    await client.query('update room set seq = 2, at = 4999 where campaign = $1', [campaign])
    const heads = sqlDailyHeads(node.database, key)
    const sealing = heads.seal(campaign, day, midnight, at(5001))
    await waitsForLock(other)
    await client.query('commit')
    client.release()
    await sealing
    expect(await heads.all(campaign)).toMatchObject([{ day, seq: 2 }])
    expect(await node.journal.head(campaign)).toMatchObject({ seq: 2, at: midnight })
  })
})

/** Resolves when somebody in this database waits for a row another holds. */
async function waitsForLock({ database }: Awaited<ReturnType<typeof openPostgresJournal>>): Promise<void> {
  const deadline = Date.now() + 2500
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(database.kysely)
    if (rows.length > 0) return
    if (Date.now() > deadline) throw new Error('nobody waited for the commit')
  }
}
