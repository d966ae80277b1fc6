import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import type { RoomHost } from '../../server/room/host.ts'
import { letRest } from '../../server/room/let-rest.ts'
import type { RoomJournal } from '../../server/room/ports.ts'
import type { Room } from '../../server/room/room.ts'
import type { Member } from '../../shared/access/member.ts'
import { CampaignId, CardId, ListId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { decodeServerFrame, encodeStep2 } from '../../shared/protocol/frames.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { actorFor, buildCrowdedBoard, cardOf, date, people } from '../support/build-board.ts'
import { handTimers } from '../support/hand-timers.ts'
import { TestPeer, turns } from '../support/peer.ts'
import { linkRelays } from '../support/relays.ts'
import { genesisEntry, makeDataDir, type NodeStand, standNode } from '../support/rooms.ts'
import { stretchWire } from '../support/sockets.ts'

const campaign = CampaignId.parse('demo')
const k0 = CardId.parse('k0')

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** Two nodes over one database; the first has its time in our hands and may keep no document it does not use. */
async function begin(patch: Partial<RoomHost> = {}) {
  const dir = makeDataDir()
  const database = openDatabase(dir.path)
  const relays = linkRelays()
  const timers = handTimers()
  const { realNow, after } = timers
  const host = { relay: relays.join('a'), realNow, after, mostAwakeBytes: 0, ...patch }
  const journal = sqliteRoomJournal(database)
  /** From where the first was asked for rows. */
  const asked: number[] = []
  const heard: RoomJournal = {
    ...journal,
    since(of, seq, limit) {
      asked.push(seq)
      return journal.since(of, seq, limit)
    },
  }
  const node = standNode(database, heard, host)
  const other = standNode(database, sqliteRoomJournal(database), { relay: relays.join('b') })
  cleanups.push(
    dir.remove,
    () => database.close(),
    () => other.rooms.drain(),
    () => node.rooms.drain(),
  )
  await node.rooms.create(campaign, genesisEntry(buildCrowdedBoard(8)))
  const room = await node.open(campaign)
  const reader = await join(node, room, people.leader)
  const pass = async (ms: number) => {
    timers.pass(ms)
    await turns()
  }
  const rested = () =>
    expect
      .poll(async () => {
        await pass(2000)
        return room.awake
      })
      .toBeNull()
  return { node, other, room, reader, asked, pass, rested }
}

/** As a browser does: with the state everybody is handed. */
async function join(node: NodeStand, room: Room, member: Member): Promise<TestPeer> {
  const { seq, gzip } = await room.download()
  const peer = await TestPeer.from({ seq, update: gunzipSync(gzip) }, node, room, member)
  await peer.connect(room)
  await peer.exchange()
  return peer
}

const progressOf = (peer: TestPeer) => cardOf(peer.doc, 'k0').get('progress')
const stateOf = (room: Room) => room.read(doc => Y.encodeStateAsUpdate(doc))

const seqsFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n)

/** Everything it wrote is acknowledged. */
const saved = (peer: TestPeer) =>
  expect
    .poll(async () => {
      await peer.exchange()
      return peer.outbox
    })
    .toEqual([])

async function write(peer: TestPeer, value: number): Promise<void> {
  peer.edit({ type: 'progress', card: k0, value })
  await saved(peer)
}

/** The board as its rows make it, whatever a room makes of it. */
async function replayed({ host }: NodeStand): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const { update } of await host.journal.since(campaign, 0, -1)) Y.applyUpdate(doc, update)
  return doc
}

describe('a board whose document rests', () => {
  test('[SYNC-1] is opened without one where the journal has its state in one piece; people come, move and stay', async () => {
    const { node, room, reader, pass } = await begin()
    expect(room.awake).toBeNull()
    const late = await join(node, room, people.dispatch)
    late.look({ card: 'k0', field: 'form' })
    late.wire.deliver()
    await pass(100)
    reader.hear()
    expect(reader.told.some(({ clientId }) => clientId === late.clientId)).toBe(true)
    expect(late.answered).toBe(true)
    expect(progressOf(late)).toBe(progressOf(reader))
    expect(room.awake).toBeNull()
    expect(node.errors).toEqual([])
  })

  test('[SYNC-1] is woken by an edit, which is acknowledged and told, and rests again with it', async () => {
    const { node, room, reader, rested } = await begin()
    const author = await join(node, room, people.dispatch)
    for (const value of [41, 42]) {
      expect(room.awake).toBeNull()
      await write(author, value)
      expect(room.awake).not.toBeNull()
      await reader.exchange()
      expect(progressOf(reader)).toBe(value)
      const before = await stateOf(room)
      await rested()
      const { gzip } = await room.download()
      expect(new Uint8Array(gunzipSync(gzip))).toEqual(before)
      expect(room.awake).toBeNull()
    }
    expect(node.errors).toEqual([])
  })

  test('[PERM-1] is woken by a command, which is decided on the board as it is', async () => {
    const { room, reader } = await begin()
    const command = { type: 'card.delete' as const, cards: [k0], reason: '重复' }
    const answer = await room.run(command, people.dispatch, actorFor(people.dispatch), 'key')
    expect(isRefusal(answer)).toBe(false)
    await reader.flush()
    expect(cardOf(reader.doc, 'k0').get('deletedAt')).not.toBeNull()
  })

  test('[SCALE-2] is woken by what another node commits, and both are the same', async () => {
    const { room, other, reader } = await begin()
    const there = await other.open(campaign)
    const author = await join(other, there, people.dispatch)
    author.edit({ type: 'progress', card: k0, value: 73 })
    await author.flush()
    await room.look()
    await reader.flush()
    expect(progressOf(reader)).toBe(73)
    expect(await stateOf(room)).toEqual(await stateOf(there))
  })

  test('[SYNC-1] gives whoever was away what it missed from the journal, and rests on', async () => {
    const { node, room, asked, rested } = await begin()
    const away = await join(node, room, people.dispatch)
    away.cut()
    const author = await join(node, room, people.dispatch)
    await write(author, 64)
    await rested()
    expect(asked).not.toContain(away.seq)
    const { seq } = away
    await away.connect(room)
    await away.exchange()
    expect(progressOf(away)).toBe(64)
    expect(room.awake).toBeNull()
    // while it rests no rows are kept for those who come back
    expect(asked).toContain(seq)
  })

  test('[SYNC-2] turns away a copy of another epoch', async () => {
    const { room } = await begin()
    const wire = stretchWire(room, { clientId: 77, member: people.dispatch, native: true })
    room.join(wire.socket, new Set([77]), 'another', room.head.seq)
    expect(wire.closed?.code).toBe(CloseReason.resetCopy)
    expect(room.awake).toBeNull()
  })

  test('[SYNC-1] stays awake while it is used', async () => {
    // too much, and not twice too much
    const mostAwakeBytes = Math.floor(Y.encodeStateAsUpdate(buildCrowdedBoard(8)).length * 0.8)
    const { node, room, pass } = await begin({ mostAwakeBytes })
    const author = await join(node, room, people.dispatch)
    for (const value of [12, 13, 14]) {
      await write(author, value)
      for (let n = 0; n < 4; n++) await pass(2000)
      expect(room.awake).not.toBeNull()
    }
    expect(progressOf(author)).toBe(14)
  })

  test('[SYNC-1] [PERM-1] whose view was seen before it rested shows and decides by what another node committed since', async () => {
    const { node, other, room, rested } = await begin()
    expect((await room.view()).plan.lists.map(list => list.id)).not.toContain('new')
    await rested()
    const there = await other.open(campaign)
    const put = {
      type: 'plan.put' as const,
      collection: 'lists' as const,
      items: [{ id: 'new', order: 9, name: '新清单', family: '清单' }],
    }
    expect(isRefusal(await there.run(put, people.dispatch, actorFor(people.dispatch), 'put'))).toBe(false)
    await write(await join(other, there, people.dispatch), 73)
    await room.look()

    const command = {
      type: 'card.join-list' as const,
      cards: [k0],
      listId: ListId.parse('new'),
      from: date('2021-10-01'),
    }
    expect(isRefusal(await room.run(command, people.dispatch, actorFor(people.dispatch), 'join'))).toBe(false)
    const { cards, plan } = await room.view()
    expect(plan.lists.map(list => list.id)).toContain('new')
    expect(cards.find(({ id }) => id === k0)?.progress).toBe(73)
    expect(node.errors).toEqual([])
  })

  test.each([
    ['all before it rested', 0],
    ['before and after it rested', 3],
  ])('[SYNC-1] tells whoever was cut off each row once, theirs too: %s', async (_, later) => {
    const { node, room, rested } = await begin()
    const away = await join(node, room, people.dispatch)
    const author = await join(node, room, people.lead)
    const since = away.seq
    away.edit({ type: 'owner', card: k0, value: '示例' })
    away.wire.deliver()
    await turns()
    // it is on disk, and the word of that is lost
    expect(room.head.seq).toBeGreaterThan(since)
    away.cut()
    for (const value of [61, 62, 63]) await write(author, value)
    await rested()
    for (let n = 0; n < later; n++) await write(author, 70 + n)
    const rows = await node.host.journal.since(campaign, since, -1)
    away.bundles.length = 0

    await away.connect(room)
    await saved(away)
    expect(away.bundles.flatMap(({ first, last }) => seqsFrom(first, last))).toEqual(rows.map(row => row.seq))
    expect(away.bundles.flatMap(bundle => bundle.updates)).toEqual(
      rows.map(row => new Uint8Array(row.update)),
    )
    // what was sent again is no row of its own
    expect(room.head.seq).toBe(rows.at(-1)?.seq)
    expect(away.seq).toBe(room.head.seq)
    expect(progressOf(away)).toBe(progressOf(author))
    expect(node.errors).toEqual([])
  })

  test('[SYNC-1] does not acknowledge the nothing of somebody who was sent away meanwhile', async () => {
    const { room } = await begin()
    const frames: Uint8Array[] = []
    const wire = stretchWire(room, { clientId: 77, member: people.dispatch, native: true })
    // a goodbye is under way for a while, in which it can still be told something
    const socket = { ...wire.socket, send: (frame: Uint8Array) => void frames.push(frame), close: () => {} }
    const nothing = encodeStep2(Uint8Array.of(0, 0))
    const acks = () => frames.filter(frame => decodeServerFrame(frame)?.type === 'ack').length
    room.join(socket, new Set([77]), room.head.epoch, room.head.seq)
    room.receive(socket, nothing)
    await turns()
    expect(acks()).toBe(1)
    room.receive(socket, nothing)
    room.sendAway(socket, CloseReason.signedOut, 'session ended')
    await turns()
    expect(acks()).toBe(1)
    expect(room.awake).toBeNull()
    room.leave(socket)
  })
})

describe('an edit that comes while its board is to rest', () => {
  /** A batch is at work as soon as its edit was handed over: where that falls among the steps of a rest is then certain. */
  const soon = (work: () => void) => work()

  /** A board with an edit that its state at hand does not have, awake; it rests when it is told to. */
  async function beginAwake(patch: Partial<RoomHost> = {}) {
    const at = await begin({ soon, mostAwakeBytes: Number.POSITIVE_INFINITY, ...patch })
    const author = await join(at.node, at.room, people.dispatch)
    await write(author, 41)
    return { ...at, author }
  }

  /** It is awake, and whoever comes gets the edit: as things are, and out of the state it rests with in the end. */
  async function expectKept({ node, room, pass }: Awaited<ReturnType<typeof beginAwake>>, value: number) {
    expect(room.awake).not.toBeNull()
    for (const wait of [async () => {}, () => room.rest()]) {
      await pass(2000)
      await wait()
      expect(progressOf(await join(node, room, people.lead))).toBe(value)
    }
    expect(room.awake).toBeNull()
    expect(await stateOf(room)).toEqual(Y.encodeStateAsUpdate(await replayed(node)))
    expect(node.errors).toEqual([])
  }

  test('[SYNC-1] is kept when the state at hand is older', async () => {
    const at = await beginAwake()
    expect((await at.room.download()).seq).toBeLessThan(at.room.head.seq)
    await at.room.rest()
    await expectKept(at, 41)
  })

  test.each(Array.from({ length: 16 }, (_, n) => n))(
    '[SYNC-1] is kept when it is committed while the state is made and compressed (%i steps in)',
    async steps => {
      const at = await beginAwake()
      await at.pass(2000)
      const { seq } = at.room.head
      const resting = at.room.rest()
      for (let n = 0; n < steps; n++) await null
      at.author.edit({ type: 'progress', card: k0, value: 42 })
      at.author.wire.deliver()
      await resting
      expect(at.room.head.seq).toBeGreaterThan(seq)
      await saved(at.author)
      await expectKept(at, 42)
    },
  )

  test('[SYNC-1] is kept when the state is ready while its commit is under way', async () => {
    const waiting: (() => void)[] = []
    let hold = false
    const at = await beginAwake({
      rightsConfirmed: async () => {
        if (hold) await new Promise<void>(confirm => waiting.push(confirm))
      },
    })
    await at.pass(2000)
    hold = true
    const { seq } = at.room.head
    const resting = at.room.rest()
    for (let n = 0; n < 4; n++) await null
    at.author.edit({ type: 'progress', card: k0, value: 42 })
    at.author.wire.deliver()
    expect((await at.room.download()).seq).toBe(seq)
    expect(waiting.length).toBe(1)
    hold = false
    for (const confirm of waiting) confirm()
    await resting
    expect(at.room.head.seq).toBeGreaterThan(seq)
    await saved(at.author)
    await expectKept(at, 42)
  })
})

describe('which documents are let go', () => {
  /** Boards by when they were last used, in seconds, and what they weigh. */
  const boards = (...awake: readonly (readonly [usedAt: number, bytes: number])[]) => {
    const rested: number[] = []
    const rooms = awake.map(([seconds, bytes], n) => ({
      campaign,
      get awake() {
        return rested.includes(n) ? null : { usedAt: seconds * 1000, bytes }
      },
      rest: async () => void rested.push(n),
    }))
    return { rooms, rested }
  }

  test.each([
    ['none while they fit', [[1, 40] as const, [2, 60] as const], []],
    [
      'those unused for longest, until the others fit',
      [[3, 60] as const, [1, 30] as const, [2, 30] as const],
      [1],
    ],
    ['none that was used in the last ten seconds', [[95, 90] as const, [99, 90] as const], []],
    [
      'those unused for a moment, while there is twice too much',
      [[99, 90] as const, [99.5, 90] as const, [100, 90] as const],
      [0],
    ],
    ['one too large by itself, once it is quiet', [[1, 500] as const], [0]],
  ])('%s', async (_, awake, expected) => {
    const timers = handTimers()
    const { rooms, rested } = boards(...awake)
    timers.stop(100_000)
    const log = { error: () => {}, info: () => {} }
    const stop = letRest({ ...timers, log, mostAwakeBytes: 100 }, () => rooms)
    timers.pass(2000)
    await turns()
    stop()
    expect(rested).toEqual(expected)
  })
})
