import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Fence } from '../../server/job/ports.ts'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { cutBoard } from '../../server/snapshot/cut-board.ts'
import { keepBoard, type SnapshotSaid } from '../../server/snapshot/keep-board.ts'
import { readKeptDelta } from '../../server/snapshot/kept-delta.ts'
import { partOf } from '../../server/snapshot/part.ts'
import { readKeptBoard } from '../../server/snapshot/read-board.ts'
import type { SnapshotStore } from '../../server/snapshot/snapshot-store.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { CampaignId, MeetingId, SnapshotId, UserId } from '../../shared/ids.ts'
import { applyDelta } from '../../shared/snapshot/delta.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import { buildCrowdedBoard, cardOf, today } from '../support/build-board.ts'
import { createRandom } from '../support/random.ts'

export interface StoreUnderTest {
  readonly store: SnapshotStore
  /** Changes the bytes of a kept part behind the store's back. */
  spoil(name: string): Promise<void>
}

export const campaign = CampaignId.parse('demo')
const other = CampaignId.parse('other')
const meeting = MeetingId.parse('m1')
const user = UserId.parse('u1')
const board = frozen(20)

function frozen(cards: number): FrozenBoard {
  const doc = buildCrowdedBoard(cards)
  return freezeBoard(doc, createProjector(doc, today).view())
}

const said = (id: string, patch: Partial<SnapshotSaid> = {}): SnapshotSaid => ({
  id: SnapshotId.parse(id),
  campaign,
  reason: 'manual',
  meeting: null,
  at: 1000 as Instant,
  takenAt: 1000 as Instant,
  day: today,
  seq: 7,
  epoch: 'e1',
  ...patch,
})

/** Keeps a board in a store under the facts given; the crowded one, where none is. */
export const keeper =
  (store: SnapshotStore) =>
  async (
    id: string,
    patch: Partial<SnapshotSaid> = {},
    what = board,
    fence?: Fence,
  ): Promise<SnapshotFacts> =>
    keepBoard(store, said(id, patch), user, await cutBoard(what), fence)

/** What a store of snapshots must do, whatever it is made of; `open` is called once in each test. */
export function describeSnapshotStore(open: () => Promise<StoreUnderTest>): void {
  const begin = async () => {
    const one = await open()
    return { ...one, keep: keeper(one.store) }
  }

  test('[SNAP-2] what was kept is read back to the letter, with its facts and the hash of all of it', async () => {
    const { store, keep } = await begin()
    const facts = await keep('s1')
    const json = canonicalJson(board)
    expect(facts).toMatchObject({ ...said('s1'), sha256: hash('sha256', json, 'hex') })
    expect(facts.bytes).toBeGreaterThan(0)
    expect(await readKeptBoard(store, campaign, facts.id)).toEqual({ facts, json })
    expect(await store.facts(campaign, facts.id)).toEqual(facts)
  })

  test('[SNAP-2] one of the same reason, meeting, day and seq is answered instead of a second', async () => {
    const { keep } = await begin()
    const open = { reason: 'meeting-open' as const, meeting }
    const first = await keep('s1', open)
    expect(await keep('s2', { ...open, at: 2000 as Instant })).toEqual(first)
    const others: [string, Partial<SnapshotSaid>][] = [
      ['s3', { reason: 'meeting-close', meeting }],
      ['s4', { ...open, meeting: MeetingId.parse('m2') }],
      ['s5', { ...open, seq: 8 }],
      ['s6', {}],
    ]
    for (const [id, patch] of others) expect((await keep(id, patch)).id).toBe(id)
    expect(await keep('s7')).toMatchObject({ id: 's6' })
  })

  test('[SNAP-1] of a day, a 旬 and a month there is one, whatever seq another server found', async () => {
    const { store, keep } = await begin()
    for (const reason of ['day', 'xun', 'month'] as const) {
      const first = await keep(`first-${reason}`, { reason })
      expect(await keep(`second-${reason}`, { reason, seq: 9, takenAt: 5000 as Instant })).toEqual(first)
      expect(await keep(`next-${reason}`, { reason, day: addDays(today, 1) })).toMatchObject({
        id: `next-${reason}`,
      })
      expect(await store.list(campaign, reason)).toHaveLength(2)
    }
    expect((await store.ofDay(campaign, today))?.facts.id).toBe('first-day')
    expect(await store.ofDay(campaign, addDays(today, 2))).toBeNull()
    const days = await store.kept(campaign, 'day')
    expect(days.map(({ facts }) => facts.day)).toEqual([today, addDays(today, 1)])
  })

  test('they are listed newest first, each campaign its own', async () => {
    const { store, keep } = await begin()
    await keep('s1', { at: 1000 as Instant, seq: 1 })
    await keep('s2', { at: 3000 as Instant, seq: 3 })
    await keep('s3', { at: 2000 as Instant, seq: 2 })
    await keep('x1', { campaign: other })
    expect((await store.list(campaign)).map(one => one.id)).toEqual(['s2', 's3', 's1'])
    const foreign = SnapshotId.parse('x1')
    expect(await readKeptBoard(store, campaign, foreign)).toBeNull()
    expect(await store.facts(campaign, foreign)).toBeNull()
    expect(await readKeptBoard(store, other, foreign)).not.toBeNull()
  })

  test('[SNAP-1] the same board again adds nothing to the store; a changed card adds little', async () => {
    const { keep } = await begin()
    const first = await keep('s1')
    expect(await keep('s2', { seq: 8 })).toMatchObject({ bytes: 0, sha256: first.sha256 })
    const changed = { ...board, cards: { ...board.cards, k1: { ...board.cards.k1, progress: 77 } } }
    const third = await keep('s3', { seq: 9 }, changed)
    expect(third.bytes).toBeGreaterThan(0)
    expect(third.bytes).toBeLessThan(first.bytes / 4)
  })

  test('[SNAP-1] the marks of a night are kept apart: cards nobody touched are not kept anew', async () => {
    const { store, keep } = await begin()
    const ids = Object.keys(board.cards)
    const markedOn = (last: CalendarDate, on: CalendarDate): FrozenBoard => ({
      ...board,
      today: on,
      cards: Object.fromEntries(
        ids.map(id => [id, { ...board.cards[id], lagged: { days: 3, first: addDays(today, -9), last } }]),
      ),
    })
    const nights = [0, 1, 2].map(n => markedOn(addDays(today, n - 1), addDays(today, n)))
    const facts: SnapshotFacts[] = []
    for (const [n, one] of nights.entries())
      facts.push(await keep(`s${n}`, { seq: n + 1, day: one.today }, one))
    expect(facts[1]?.bytes).toBeLessThan((facts[0]?.bytes ?? 0) / 4)
    for (const [n, one] of nights.entries())
      expect((await readKeptBoard(store, campaign, facts[n]?.id as SnapshotId))?.json).toBe(
        canonicalJson(one),
      )
  })

  test('[SNAP-1] the difference of any two kept boards leads from one to the other', async () => {
    const { store, keep } = await begin()
    const random = createRandom(41)
    const boards = [board]
    for (let n = 1; n < 6; n++) boards.push(randomlyChanged(random, n))
    for (const [n, one] of boards.entries()) await keep(`s${n}`, { seq: n + 1 }, one)
    for (const [n, from] of boards.entries())
      for (const [m, to] of boards.entries()) {
        const [before, after] = [
          await store.find(campaign, SnapshotId.parse(`s${n}`)),
          await store.find(campaign, SnapshotId.parse(`s${m}`)),
        ]
        if (!before || !after) throw new Error('a snapshot was lost')
        const delta = JSON.parse(await readKeptDelta(store, campaign, before, after))
        expect(canonicalJson(applyDelta(from, delta))).toBe(canonicalJson(to))
        if (n === m) expect([delta.cards, delta.plan, delta.standing]).toEqual([{}, {}, {}])
      }
  })

  test('[SNAP-2] a part that is not what its name says is not served', async () => {
    const { store, keep, spoil } = await begin()
    const { id } = await keep('s1')
    await spoil(partOf(canonicalJson(board.metrics)).name)
    await expect(readKeptBoard(store, campaign, id)).rejects.toThrow('not what its name says')
  })

  test('a part kept twice is kept once; one that is missing is said to be', async () => {
    const { store } = await begin()
    const part = partOf('"示例"')
    expect(await store.keepParts(campaign, [part])).toBeGreaterThan(0)
    expect(await store.keepParts(campaign, [part])).toBe(0)
    expect(await store.known(campaign, [part.name, partOf('1').name])).toEqual(new Set([part.name]))
    expect(await store.known(other, [part.name])).toEqual(new Set())
    await expect(store.readParts(other, [part.name])).rejects.toThrow('missing')
  })
}

/** A board like the one before, some cards changed, one gone, and judged a day later. */
function randomlyChanged(random: ReturnType<typeof createRandom>, days: number): FrozenBoard {
  const doc = buildCrowdedBoard(20 + random.below(4))
  for (let n = 0; n < 5; n++) cardOf(doc, `k${random.below(20)}`).set('progress', random.below(101))
  cardOf(doc, `k${random.below(20)}`).set('deletedAt', 1_635_400_000_000)
  for (let n = 0; n < 8; n++) {
    const last = addDays(today, days - random.below(3))
    cardOf(doc, `k${random.below(20)}`).set('lagged', { days, first: today, last })
  }
  return freezeBoard(doc, createProjector(doc, addDays(today, days)).view())
}
