import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { CampaignId } from '../../shared/ids.ts'
import { onEveryDatabase } from '../support/databases.ts'
import { at, campaign, entry } from './a-journal.ts'
import { chainOf, endOf, journalPlace } from './journals.ts'

const ask = (knownSeq: number, ...keys: string[]) => ({ knownSeq, keys })

onEveryDatabase('room journal', (_, kind) => {
  const begin = async () => {
    const open = await journalPlace(kind)
    return { ...(await open()), reopen: open }
  }
  const begun = async () => {
    const store = await begin()
    const head = await store.journal.create(campaign, entry(1, { cause: 'genesis' }), at(1000))
    return { ...store, head }
  }

  test('a campaign nobody has made has no head, and no commit', async () => {
    const { journal } = await begin()
    expect(await journal.head(campaign)).toBeNull()
    await expect(journal.load(campaign)).rejects.toThrow('no room')
    await expect(journal.commit(campaign, ask(0), () => 1)).rejects.toThrow('no room')
  })

  test('a room begins with its genesis as seq 1, once', async () => {
    const { journal, head } = await begun()
    expect(head).toMatchObject({ seq: 1, at: 1000 })
    await expect(journal.create(campaign, entry(9), at(2000))).rejects.toThrow('exists already')
    expect(await journal.head(campaign)).toEqual(head)
  })

  test('[SYNC-1] what a commit appended is there after a restart', async () => {
    const store = await begun()
    const last = await store.journal.commit(campaign, ask(1), c => c.append([entry(2), entry(3)], at(2000)))
    expect(last).toBe(3)
    await store.close()
    const { journal } = await store.reopen()
    const loaded = await journal.load(campaign)
    expect(loaded.head).toMatchObject({ seq: 3, at: 2000, epoch: store.head.epoch })
    expect(loaded.tail.map(row => [row.seq, ...row.update])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })

  test('a commit whose work throws leaves nothing behind', async () => {
    const { journal, head } = await begun()
    const commit = journal.commit(campaign, ask(1, 'key'), c => {
      c.append([entry(2)], at(2000))
      c.rememberOutcome('key', { seq: 2 })
      throw new Error('no')
    })
    await expect(commit).rejects.toThrow('no')
    expect(await journal.head(campaign)).toEqual(head)
    expect(await journal.outcome(campaign, 'key')).toBeUndefined()
    expect(await journal.commit(campaign, ask(1), c => c.append([entry(2)], at(2000)))).toBe(2)
  })

  test('time never goes back, whatever the clock says', async () => {
    const { journal } = await begun()
    await journal.commit(campaign, ask(1), c => c.append([entry(2)], at(5000)))
    await journal.commit(campaign, ask(2), c => c.append([entry(3)], at(3000)))
    expect((await journal.since(campaign, 1, 10)).map(row => row.at)).toEqual([5000, 5000])
  })

  test('a commit is told what was committed since the seq its room knows', async () => {
    const { journal } = await begun()
    await journal.commit(campaign, ask(1), c => c.append([entry(2)], at(2000)))
    const missed = await journal.commit(campaign, ask(1), c => c.missed)
    expect(missed.map(row => [row.seq, row.at, ...row.update])).toEqual([[2, 2000, 2]])
    expect(await journal.commit(campaign, ask(2), c => c.missed)).toEqual([])
  })

  test('a new epoch begins with the whole board; nothing of the one before is read any more, and the chain goes on', async () => {
    const { journal, database, head } = await begun()
    await journal.commit(campaign, ask(1), c => c.append([entry(2)], at(2000)))
    await journal.checkpoint(campaign, { ...head, seq: 2 }, Uint8Array.of(2))
    const after = await journal.beginEpoch(campaign, { ...head, seq: 2 }, entry(9), at(1500))
    expect(after).toMatchObject({ seq: 3, at: 2000 })
    expect(after.epoch).not.toBe(head.epoch)
    expect(await journal.head(campaign)).toEqual(after)
    const { checkpoint, tail } = await journal.load(campaign)
    expect(checkpoint).toBeNull()
    expect(tail.map(row => [row.seq, ...row.update])).toEqual([[3, 9]])
    expect(await journal.since(campaign, 0, 10)).toHaveLength(1)
    expect(await journal.commit(campaign, ask(3), c => c.append([entry(4)], at(3000)))).toBe(4)
    expect(await chainOf(database)).toMatchObject({ whole: true, seq: 4 })
  })

  test('[SYNC-1] a checkpoint of rows the journal has lost is never one of those that took their place', async () => {
    const { journal, head } = await begun()
    const lost = { ...head, seq: 3 }
    await journal.checkpoint(campaign, lost, Uint8Array.of(66))
    const { epoch } = await journal.beginEpoch(campaign, head, entry(9), at(2000))
    await journal.checkpoint(campaign, lost, Uint8Array.of(66))
    await journal.commit(campaign, ask(2), c => c.append([entry(3)], at(3000)))
    await journal.checkpoint(campaign, lost, Uint8Array.of(66))
    expect((await journal.load(campaign)).checkpoint).toBeNull()
    await journal.checkpoint(campaign, { epoch, seq: 3 }, Uint8Array.of(3))
    expect([...((await journal.load(campaign)).checkpoint?.state ?? [])]).toEqual([3])
  })

  test('a new epoch is refused where somebody has written meanwhile', async () => {
    const { journal, database, head } = await begun()
    await journal.commit(campaign, ask(1), c => c.append([entry(2)], at(2000)))
    await expect(journal.beginEpoch(campaign, head, entry(9), at(3000))).rejects.toThrow(/no longer stands/)
    expect(await journal.head(campaign)).toEqual({ ...head, seq: 2, at: 2000 })
    expect(await chainOf(database)).toMatchObject({ whole: true, seq: 2 })
  })

  test('commits asked for at once get seqs in a row', async () => {
    const { journal } = await begun()
    const all = Array.from({ length: 20 }, () =>
      journal.commit(campaign, ask(1), c => c.append([entry(7)], at(2000))),
    )
    expect((await Promise.all(all)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 2),
    )
  })

  test('[AUD-1] every row and every change of it comes back as it was chained', async () => {
    const { journal, database } = await begun()
    const bytes = Uint8Array.from({ length: 3000 }, (_, n) => n % 256)
    const awkward = '"a\\b{c},NULL\'é𠮷\n\u0000\ud800'
    const changes = [undefined, null, awkward, { b: [1], a: awkward }].map((after, n) => ({
      thing: 'card' as const,
      id: `k,"${n}"`,
      field: 'title',
      before: after === undefined ? null : undefined,
      after,
    }))
    const actor = { userId: 'u{2}', name: '\\N "李"' }
    const rich = { actor, roles: ['unit' as const, 'leader' as const], changes }
    await journal.commit(campaign, ask(1), c => {
      c.append(
        [entry(2, { update: bytes, ...rich }), entry(3, { update: new Uint8Array(), changes: [] })],
        at(2000),
      )
      c.append([entry(4)], at(3000))
    })
    const [long, empty, last] = await journal.since(campaign, 1, 10)
    expect(Buffer.from(long?.update ?? []).equals(bytes)).toBe(true)
    expect([empty?.update.length, last?.at]).toEqual([0, 3000])
    const verdict = await chainOf(database)
    expect(verdict).toMatchObject({ whole: true, seq: 4 })
    expect(Buffer.compare(verdict.whole ? verdict.hash : new Uint8Array(), await endOf(database))).toBe(0)
  })

  test('a batch of many rows is one commit', async () => {
    const { journal, database } = await begun()
    const many = Array.from({ length: 500 }, (_, n) => entry(n % 256))
    expect(await journal.commit(campaign, ask(1), c => c.append(many, at(2000)))).toBe(501)
    expect(await chainOf(database)).toMatchObject({ whole: true, seq: 501 })
  })

  test('an outcome is remembered with its commit and read by its key', async () => {
    const { journal } = await begun()
    await journal.commit(campaign, ask(1, 'key'), c => {
      const seq = c.append([entry(2)], at(2000))
      c.rememberOutcome('key', { seq, ids: ['a'] })
    })
    expect(await journal.outcome(campaign, 'key')).toEqual({ seq: 2, ids: ['a'] })
    expect(await journal.outcome(campaign, 'other')).toBeUndefined()
  })

  test('[SCALE-1] a commit finds the outcomes of its keys, those of other commits and its own', async () => {
    const { journal } = await begun()
    await journal.commit(campaign, ask(1, 'one'), c => c.rememberOutcome('one', { ids: ['"a"'] }))
    const found = await journal.commit(campaign, ask(1, 'one', 'two', 'three'), c => {
      c.rememberOutcome('two', 2)
      return ['one', 'two', 'three'].map(key => c.outcome(key))
    })
    expect(found).toEqual([{ ids: ['"a"'] }, 2, undefined])
    expect(await journal.outcome(campaign, 'two')).toBe(2)
    expect((await journal.head(campaign))?.seq, 'an outcome alone is no change of the board').toBe(1)
  })

  test('nothing is kept under a key twice, and nothing of a commit that tries', async () => {
    const { journal, head } = await begun()
    const keep = () =>
      journal.commit(campaign, ask(1, 'key'), c => {
        c.rememberOutcome('key', c.append([entry(2)], at(2000)))
      })
    await keep()
    await expect(keep()).rejects.toThrow()
    expect(await journal.head(campaign)).toMatchObject({ epoch: head.epoch, seq: 2 })
  })

  test('since answers a page in order', async () => {
    const { journal } = await begun()
    await journal.commit(campaign, ask(1), c =>
      c.append(
        [2, 3, 4, 5].map(n => entry(n)),
        at(2000),
      ),
    )
    expect((await journal.since(campaign, 2, 2)).map(row => row.seq)).toEqual([3, 4])
  })

  test('where several rooms stand is asked at once; rooms that are not there are left out', async () => {
    const { journal, head } = await begun()
    const [other, absent] = [CampaignId.parse('other'), CampaignId.parse('absent')]
    const second = await journal.create(other, entry(1), at(1500))
    await journal.commit(campaign, ask(1), c => c.append([entry(2)], at(2000)))
    const heads = await journal.heads([campaign, absent, other])
    expect(heads).toEqual(
      new Map([
        [campaign, { epoch: head.epoch, seq: 2, at: 2000 }],
        [other, second],
      ]),
    )
    expect(await journal.heads([])).toEqual(new Map())
  })

  test('a checkpoint shortens the load and is kept once', async () => {
    const { journal, head } = await begun()
    await journal.commit(campaign, ask(1), c => c.append([entry(2), entry(3)], at(2000)))
    await journal.checkpoint(campaign, { ...head, seq: 2 }, Uint8Array.of(42))
    await journal.checkpoint(campaign, { ...head, seq: 2 }, Uint8Array.of(43))
    const loaded = await journal.load(campaign)
    expect(loaded.checkpoint?.seq).toBe(2)
    expect([...(loaded.checkpoint?.state ?? [])]).toEqual([42])
    expect(loaded.tail.map(row => row.seq)).toEqual([3])
    expect(await journal.since(campaign, 0, 10)).toHaveLength(3)
  })

  test('two checkpoints are kept, and one whose bytes were spoiled is passed over', async () => {
    const { journal, database, head } = await begun()
    await journal.commit(campaign, ask(1), c => c.append([entry(2), entry(3)], at(2000)))
    for (const seq of [1, 2, 3]) await journal.checkpoint(campaign, { ...head, seq }, Uint8Array.of(seq))
    const { rows } = await sql<{ seq: number }>`select seq from checkpoint order by seq`.execute(
      database.kysely,
    )
    expect(rows.map(row => row.seq)).toEqual([2, 3])
    await sql`update checkpoint set state = ${Buffer.of(9)} where seq = 3`.execute(database.kysely)
    const loaded = await journal.load(campaign)
    expect(loaded.checkpoint?.seq).toBe(2)
    expect(loaded.tail.map(row => row.seq)).toEqual([3])
  })
})
