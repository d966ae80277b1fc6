import { hash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import type { NewSnapshot, SnapshotStore } from '../../server/snapshot/snapshot-store.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, MeetingId, SnapshotId, UserId } from '../../shared/ids.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import { buildCrowdedBoard, today } from '../support/build-board.ts'

export interface StoreUnderTest {
  readonly store: SnapshotStore
  close(): Promise<void>
  /** Changes the bytes of a kept board behind the store's back. */
  spoil(id: string): Promise<void>
}

const campaign = CampaignId.parse('demo')
const meeting = MeetingId.parse('m1')
const doc = buildCrowdedBoard(20)
const board = freezeBoard(doc, createProjector(doc, today).view())
const json = canonicalJson(board)

const snapshot = (id: string, patch: Partial<NewSnapshot['facts']> = {}): NewSnapshot => ({
  facts: {
    id: SnapshotId.parse(id),
    campaign,
    reason: 'manual',
    meeting: null,
    at: 1000 as Instant,
    takenAt: 1000 as Instant,
    day: today,
    seq: 7,
    epoch: 'e1',
    sha256: hash('sha256', json, 'hex'),
    ...patch,
  },
  takenBy: UserId.parse('u1'),
  json,
  metrics: board.metrics,
})

/** What a store of snapshots must do, whatever it is made of. */
export function describeSnapshotStore(name: string, open: () => Promise<StoreUnderTest>): void {
  const opened: StoreUnderTest[] = []
  const begin = async () => {
    const one = await open()
    opened.push(one)
    return one
  }
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
  })

  describe(`snapshots on ${name}`, () => {
    test('[SNAP-2] what was kept is read back to the letter, with its facts', async () => {
      const { store } = await begin()
      const facts = await store.keep(snapshot('s1'))
      expect(facts).toMatchObject({ ...snapshot('s1').facts })
      expect(facts.bytes).toBeGreaterThan(0)
      expect(await store.board(campaign, facts.id)).toEqual({ facts, json })
      expect(await store.facts(campaign, facts.id)).toEqual(facts)
    })

    test('[SNAP-2] one of the same reason, meeting, day and seq is answered instead of a second', async () => {
      const { store } = await begin()
      const open = { reason: 'meeting-open' as const, meeting }
      const first = await store.keep(snapshot('s1', open))
      expect(await store.keep(snapshot('s2', { ...open, at: 2000 as Instant }))).toEqual(first)
      const others = [
        snapshot('s3', { reason: 'meeting-close', meeting }),
        snapshot('s4', { ...open, meeting: MeetingId.parse('m2') }),
        snapshot('s5', { ...open, seq: 8 }),
        snapshot('s6'),
      ]
      for (const other of others) expect((await store.keep(other)).id).toBe(other.facts.id)
      expect(await store.keep(snapshot('s7'))).toMatchObject({ id: 's6' })
    })

    test('they are listed newest first, each campaign its own', async () => {
      const { store } = await begin()
      await store.keep(snapshot('s1', { at: 1000 as Instant, seq: 1 }))
      await store.keep(snapshot('s2', { at: 3000 as Instant, seq: 3 }))
      await store.keep(snapshot('s3', { at: 2000 as Instant, seq: 2 }))
      await store.keep(snapshot('x1', { campaign: CampaignId.parse('other') }))
      expect((await store.list(campaign)).map(one => one.id)).toEqual(['s2', 's3', 's1'])
      expect(await store.board(campaign, SnapshotId.parse('x1'))).toBeNull()
      expect(await store.facts(campaign, SnapshotId.parse('x1'))).toBeNull()
    })

    test('[SNAP-2] bytes that are not what their hash says are not served', async () => {
      const { store, spoil } = await begin()
      const { id } = await store.keep(snapshot('s1'))
      await spoil(id)
      await expect(store.board(campaign, id)).rejects.toThrow('not what its hash says')
    })
  })
}
