import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import { letRest } from '../../server/room/let-rest.ts'
import type { Room } from '../../server/room/room.ts'
import type { Member } from '../../shared/access/member.ts'
import { CampaignId, CardId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { actorFor, buildCrowdedBoard, cardOf, people } from '../support/build-board.ts'
import { handTimers } from '../support/hand-timers.ts'
import { TestPeer } from '../support/peer.ts'
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
async function begin() {
  const dir = makeDataDir()
  const database = openDatabase(dir.path)
  const relays = linkRelays()
  const timers = handTimers()
  const { realNow, after } = timers
  const host = { relay: relays.join('a'), realNow, after, mostAwakeBytes: 0 }
  const node = standNode(database, sqliteRoomJournal(database), host)
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
  return { node, other, room, reader, pass, rested }
}

/** As a browser does: with the state everybody is handed. */
async function join(node: NodeStand, room: Room, member: Member): Promise<TestPeer> {
  const { seq, gzip } = await room.download()
  const peer = await TestPeer.from({ seq, update: gunzipSync(gzip) }, node, room, member)
  await peer.connect(room)
  await exchange(peer)
  return peer
}

/** Frames both ways, without reading the board, which would wake it. */
async function exchange(peer: TestPeer): Promise<void> {
  for (let n = 0; n < 4; n++) {
    peer.wire.deliver()
    await turns()
    peer.hear()
  }
}

const turns = async () => {
  for (let n = 0; n < 20; n++) await new Promise(resolve => setImmediate(resolve))
}

const progressOf = (peer: TestPeer) => cardOf(peer.doc, 'k0').get('progress')
const stateOf = (room: Room) => room.read(doc => Y.encodeStateAsUpdate(doc))

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
      author.edit({ type: 'progress', card: k0, value })
      await author.flush()
      await reader.flush()
      expect(author.outbox).toEqual([])
      expect(progressOf(reader)).toBe(value)
      const before = await stateOf(room)
      await rested()
      expect(await stateOf(room)).toEqual(before)
      await rested()
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
    const { node, room, rested } = await begin()
    const away = await join(node, room, people.dispatch)
    away.cut()
    const author = await join(node, room, people.dispatch)
    author.edit({ type: 'progress', card: k0, value: 64 })
    await author.flush()
    await rested()
    await away.connect(room)
    await exchange(away)
    expect(progressOf(away)).toBe(64)
    expect(room.awake).toBeNull()
  })

  test('[SYNC-2] turns away a copy of another epoch', async () => {
    const { room } = await begin()
    const wire = stretchWire(room, { clientId: 77, member: people.dispatch, native: true })
    room.join(wire.socket, new Set([77]), 'another', room.head.seq)
    expect(wire.closed?.code).toBe(CloseReason.resetCopy)
    expect(room.awake).toBeNull()
  })

  test('[SYNC-1] stays awake while it is used', async () => {
    const { node, room, pass } = await begin()
    const author = await join(node, room, people.dispatch)
    for (const value of [12, 13, 14]) {
      author.edit({ type: 'progress', card: k0, value })
      await author.flush()
      for (let n = 0; n < 4; n++) await pass(2000)
      expect(room.awake).not.toBeNull()
    }
    expect(progressOf(author)).toBe(14)
  })

  test('[SYNC-1] that was edited when it was to rest stays as it is', async () => {
    const { node, room } = await begin()
    const author = await join(node, room, people.dispatch)
    author.edit({ type: 'progress', card: k0, value: 12 })
    await author.flush()
    const resting = room.rest()
    author.edit({ type: 'progress', card: k0, value: 13 })
    await author.flush()
    await resting
    expect(room.awake).not.toBeNull()
    expect((await stateOf(room)).length).toBeGreaterThan(0)
    expect(node.errors).toEqual([])
  })
})

describe('which documents are let go', () => {
  /** Boards by when they were last used, in seconds, and what they weigh. */
  const boards = (...awake: readonly (readonly [usedAt: number, bytes: number])[]) => {
    const rested: number[] = []
    const rooms = awake.map(([seconds, bytes], n) => ({
      campaign,
      awake: { usedAt: seconds * 1000, bytes },
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
    ['none that was used in the last ten seconds', [[95, 900] as const, [99, 900] as const], []],
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
