import { afterEach, describe, expect, test } from 'vitest'
import type { ClientIds, JournalEntry, RoomJournal } from '../../server/room/ports.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, UserId } from '../../shared/ids.ts'

/** What a store of rooms must do, whatever it is made of. */
export interface JournalUnderTest {
  readonly journal: RoomJournal
  readonly clientIds: ClientIds
  /** Opens the same data again, as after a restart. */
  reopen(): Promise<JournalUnderTest>
  close(): Promise<void>
}

const campaign = CampaignId.parse('demo')
const at = (ms: number) => ms as Instant

const entry = (byte: number, patch: Partial<JournalEntry> = {}): JournalEntry => ({
  update: Uint8Array.of(byte),
  actor: { userId: 'u1', name: '示例' },
  roles: ['unit'],
  cause: 'edit',
  act: 'edit',
  changes: [{ thing: 'card', id: 'k1', field: 'progress', before: undefined, after: byte }],
  ...patch,
})

/** One suite for every adapter: `describeRoomJournal('postgres', () => openPostgres(testDatabase()))` is all a new one needs. */
export function describeRoomJournal(name: string, open: () => Promise<JournalUnderTest>): void {
  const opened: JournalUnderTest[] = []
  const begin = async () => {
    const store = await open()
    opened.push(store)
    return store
  }
  const begun = async () => {
    const store = await begin()
    const head = await store.journal.create(campaign, entry(1, { cause: 'genesis' }), at(1000))
    return { ...store, head }
  }
  const again = async (store: JournalUnderTest) => {
    const next = await store.reopen()
    opened.push(next)
    return next
  }
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })

  describe(`room journal on ${name}`, () => {
    test('a campaign nobody has made has no head', async () => {
      const { journal } = await begin()
      expect(await journal.head(campaign)).toBeNull()
    })

    test('a room begins with its genesis as seq 1, once', async () => {
      const { journal, head } = await begun()
      expect(head).toMatchObject({ seq: 1, at: 1000 })
      await expect(journal.create(campaign, entry(9), at(2000))).rejects.toThrow()
      expect(await journal.head(campaign)).toEqual(head)
    })

    test('[SYNC-1] what a commit appended is there after a restart', async () => {
      const store = await begun()
      const last = await store.journal.commit(campaign, { knownSeq: 1, keys: [] }, c =>
        c.append([entry(2), entry(3)], at(2000)),
      )
      expect(last).toBe(3)
      await store.close()
      const { journal } = await again(store)
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
      const commit = journal.commit(campaign, { knownSeq: 1, keys: [] }, c => {
        c.append([entry(2)], at(2000))
        c.rememberOutcome('key', { seq: 2 })
        throw new Error('no')
      })
      await expect(commit).rejects.toThrow('no')
      expect(await journal.head(campaign)).toEqual(head)
      expect(await journal.outcome(campaign, 'key')).toBeUndefined()
      expect(
        await journal.commit(campaign, { knownSeq: 1, keys: [] }, c => c.append([entry(2)], at(2000))),
      ).toBe(2)
    })

    test('time never goes back, whatever the clock says', async () => {
      const { journal } = await begun()
      await journal.commit(campaign, { knownSeq: 1, keys: [] }, c => c.append([entry(2)], at(5000)))
      await journal.commit(campaign, { knownSeq: 2, keys: [] }, c => c.append([entry(3)], at(3000)))
      expect((await journal.since(campaign, 1, 10)).map(row => row.at)).toEqual([5000, 5000])
    })

    test('a commit is told what was committed since the seq its room knows', async () => {
      const { journal } = await begun()
      await journal.commit(campaign, { knownSeq: 1, keys: [] }, c => c.append([entry(2)], at(2000)))
      const missed = await journal.commit(campaign, { knownSeq: 1, keys: [] }, c =>
        c.missed.map(row => row.seq),
      )
      expect(missed).toEqual([2])
      expect(await journal.commit(campaign, { knownSeq: 2, keys: [] }, c => c.missed)).toEqual([])
    })

    test('commits asked for at once get seqs in a row', async () => {
      const { journal } = await begun()
      const all = Array.from({ length: 20 }, () =>
        journal.commit(campaign, { knownSeq: 1, keys: [] }, c => c.append([entry(7)], at(2000))),
      )
      expect((await Promise.all(all)).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, n) => n + 2),
      )
    })

    test('an outcome is remembered with its commit and read by its key', async () => {
      const { journal } = await begun()
      await journal.commit(campaign, { knownSeq: 1, keys: [] }, c => {
        const seq = c.append([entry(2)], at(2000))
        c.rememberOutcome('key', { seq, ids: ['a'] })
      })
      expect(await journal.outcome(campaign, 'key')).toEqual({ seq: 2, ids: ['a'] })
      expect(await journal.outcome(campaign, 'other')).toBeUndefined()
    })

    test('since answers a page in order', async () => {
      const { journal } = await begun()
      await journal.commit(campaign, { knownSeq: 1, keys: [] }, c =>
        c.append(
          [2, 3, 4, 5].map(n => entry(n)),
          at(2000),
        ),
      )
      expect((await journal.since(campaign, 2, 2)).map(row => row.seq)).toEqual([3, 4])
    })

    test('a checkpoint shortens the load and is kept once', async () => {
      const { journal } = await begun()
      await journal.commit(campaign, { knownSeq: 1, keys: [] }, c => c.append([entry(2), entry(3)], at(2000)))
      await journal.checkpoint(campaign, 2, Uint8Array.of(42))
      await journal.checkpoint(campaign, 2, Uint8Array.of(43))
      const loaded = await journal.load(campaign)
      expect(loaded.checkpoint).toEqual({ seq: 2, state: Uint8Array.of(42) })
      expect(loaded.tail.map(row => row.seq)).toEqual([3])
      expect(await journal.since(campaign, 0, 10)).toHaveLength(3)
    })

    test('client ids are issued once and belong to one user of one campaign and epoch', async () => {
      const { clientIds, head } = await begun()
      const [me, you] = [UserId.parse('me'), UserId.parse('you')]
      const mine = await Promise.all(
        Array.from({ length: 50 }, () => clientIds.issue(campaign, head.epoch, me, at(1))),
      )
      const yours = await clientIds.issue(campaign, head.epoch, you, at(1))
      expect(new Set([...mine, yours]).size).toBe(51)
      expect(Math.max(...mine)).toBeLessThan(2 ** 31)
      expect(Math.min(...mine)).toBeGreaterThan(1)
      expect(await clientIds.ownedBy(campaign, head.epoch, me)).toEqual(new Set(mine))
      expect(await clientIds.ownedBy(campaign, 'another epoch', me)).toEqual(new Set())
    })
  })
}
