import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import type { RoomHost } from '../../server/room/host.ts'
import { nodeTimers } from '../../server/room/host.ts'
import type { RoomJournal } from '../../server/room/ports.ts'
import type { Room } from '../../server/room/room.ts'
import { openRoomGossip, socketsKey } from '../../server/room/room-gossip.ts'
import type { Command } from '../../shared/board/command.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, CardId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { decodeServerFrame, encodeStep1 } from '../../shared/protocol/frames.ts'
import { limits } from '../../shared/protocol/messages.ts'
import { type AwarenessEntry, decodeAwarenessEntries } from '../../shared/protocol/presence.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { actorFor, buildCrowdedBoard, cardOf, people } from '../support/build-board.ts'
import { linkBuses } from '../support/buses.ts'
import { TestPeer } from '../support/peer.ts'
import { linkRelays } from '../support/relays.ts'
import { genesisEntry, handClock, makeDataDir, type NodeStand, standNode } from '../support/rooms.ts'
import { stretchWire } from '../support/sockets.ts'

const campaign = CampaignId.parse('demo')
const k0 = CardId.parse('k0')

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** Nodes of one installation, all over one database, with a relay and a bus that fail as they are told to. */
async function begin(count = 2, patch: Partial<RoomHost> = {}) {
  const dir = makeDataDir()
  const database = openDatabase(dir.path)
  const relays = linkRelays()
  const network = linkBuses()
  const clock = { ...handClock(), now: () => Date.now() as Instant }
  cleanups.push(dir.remove, () => database.close())
  const nodes = Array.from({ length: count }, (_, n) => {
    const name = `node${n}`
    const gossip = openRoomGossip(network.join(name), nodeTimers)
    const relay = relays.join(name)
    const node = standNode(database, sqliteRoomJournal(database), { relay, gossip, clock, ...patch })
    cleanups.push(gossip.stop, () => node.rooms.drain())
    return node
  })
  const [first] = nodes
  await first?.rooms.create(campaign, genesisEntry(buildCrowdedBoard(8)))
  return { nodes: nodes as unknown as readonly [NodeStand, NodeStand, NodeStand], relays, network }
}

async function join(node: NodeStand, member = people.dispatch): Promise<{ peer: TestPeer; room: Room }> {
  const room = await node.open(campaign)
  const peer = await TestPeer.load(node, room, member)
  await peer.connect(room)
  await peer.flush()
  return { peer, room }
}
const progressOf = (doc: Y.Doc, card = 'k0') => cardOf(doc, card).get('progress')
const progressIn = (room: Room, card = 'k0') => room.read(doc => progressOf(doc, card))

async function write(peer: TestPeer, value: number, card = k0): Promise<void> {
  peer.edit({ type: 'progress', card, value })
  await peer.flush()
}
const isDone = (peer: TestPeer) => peer.outbox.length === 0

test('[SCALE-2] what is committed on one node is told to the sockets of another', async () => {
  const { nodes } = await begin()
  const a = await join(nodes[0])
  const b = await join(nodes[1], people.leader)
  await write(a.peer, 41)
  expect(isDone(a.peer)).toBe(true)
  await b.peer.flush()
  expect(progressOf(b.peer.doc)).toBe(41)
  expect(b.peer.seq).toBe(a.room.head.seq)
})

test('[SCALE-2] rows lost, repeated and turned round on the way end in the same board, each told once', async () => {
  const { nodes, relays } = await begin(3)
  const authors = [await join(nodes[0]), await join(nodes[1])]
  const reader = await join(nodes[2], people.leader)
  const frames: { first: number; last: number }[] = []
  for (const [n, fate] of (
    ['late', 'twice', 'lost', 'late', 'arrives', 'late', 'lost', 'arrives'] as const
  ).entries()) {
    relays.fate = () => fate
    const author = authors[n % 2]
    if (author) await write(author.peer, n, CardId.parse(`k${n}`))
    if (n === 5) relays.deliverLate()
  }
  await expect.poll(() => reader.room.head.seq, { timeout: 3000 }).toBe(authors[1]?.room.head.seq)
  await expect.poll(() => authors[0]?.room.head.seq, { timeout: 3000 }).toBe(authors[1]?.room.head.seq)
  for (const frame of reader.peer.wire.toClient) {
    const message = decodeServerFrame(frame)
    if (message?.type === 'bundle') frames.push(message)
  }
  const seqs = frames.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, n) => first + n),
  )
  expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, n) => 2 + n))
  expect(seqs.at(-1)).toBe(reader.room.head.seq)
  const boards = await Promise.all(
    [...authors, reader].map(({ room }) => room.read(doc => canonicalJson(doc.getMap('cards').toJSON()))),
  )
  expect(new Set(boards).size).toBe(1)
  expect(nodes.flatMap(node => node.errors)).toEqual([])
})

test('[SCALE-2] with no relay left an edit is on the other nodes within 3 s', async () => {
  const { nodes, relays } = await begin()
  relays.fate = () => 'lost'
  const a = await join(nodes[0])
  const b = await join(nodes[1], people.leader)
  await write(a.peer, 42)
  expect(isDone(a.peer)).toBe(true)
  await expect.poll(() => progressIn(b.room), { timeout: 3000 }).toBe(42)
})

test('[SCALE-2] what was committed between the reading of a room and its opening is not missed', async () => {
  const { nodes } = await begin()
  const a = await join(nodes[0])
  const { journal } = nodes[1].host
  const late: RoomJournal = {
    ...journal,
    // the heads are not asked: only what the relay told can have brought it
    heads: async () => new Map(),
    async load(which) {
      const loaded = await journal.load(which)
      await write(a.peer, 43)
      return loaded
    },
  }
  Object.assign(nodes[1].host, { journal: late })
  const room = await nodes[1].open(campaign)
  expect(await progressIn(room)).toBe(43)
})

test('[SCALE-1] two nodes that commit to one board in turns judge each edit by the newest, and nothing is doubled', async () => {
  const { nodes, relays } = await begin()
  relays.fate = () => 'lost'
  const a = await join(nodes[0])
  const b = await join(nodes[1])
  for (let n = 0; n < 6; n++) {
    await write(n % 2 === 0 ? a.peer : b.peer, 10 + n)
  }
  expect(isDone(a.peer) && isDone(b.peer)).toBe(true)
  const rows = await nodes[0].host.journal.since(campaign, 0, 100)
  expect(rows.map(row => row.seq)).toEqual(Array.from({ length: rows.length }, (_, n) => n + 1))
  expect(rows.length).toBe(7)
  // the last two were written without knowing of one another: which of them stands is for Yjs to say, and everywhere the same
  await a.room.look()
  const stands = await progressIn(b.room)
  expect([14, 15]).toContain(stands)
  expect(await progressIn(a.room)).toBe(stands)
})

test('[SCALE-1] a command that two nodes were sent at once is done once, and both answer the same', async () => {
  const { nodes, relays } = await begin()
  relays.fate = () => 'lost'
  const rooms = [await nodes[0].open(campaign), await nodes[1].open(campaign)]
  const remove: Command = { type: 'card.delete', cards: [CardId.parse('k3')], reason: '重复' }
  const run = (room: Room, command: Command) =>
    room.run(command, people.dispatch, actorFor(people.dispatch), 'key')
  const answers = await Promise.all(rooms.map(room => run(room, remove)))
  expect(isRefusal(answers[0])).toBe(false)
  expect(answers[1]).toEqual(answers[0])
  const heads = await nodes[0].host.journal.head(campaign)
  expect(answers[0]).toMatchObject({ seq: heads?.seq })
})

test('[SCALE-1] a key that another node has used for something else a moment ago is refused', async () => {
  const { nodes } = await begin()
  const rooms = [await nodes[0].open(campaign), await nodes[1].open(campaign)] as const
  const remove = (card: string): Command => ({
    type: 'card.delete',
    cards: [CardId.parse(card)],
    reason: '重复',
  })
  const run = (room: Room, command: Command) =>
    room.run(command, people.dispatch, actorFor(people.dispatch), 'key')
  const both = await Promise.all([run(rooms[0], remove('k3')), run(rooms[1], remove('k4'))])
  expect(both.filter(isRefusal)).toMatchObject([{ refused: 'bad-request', detail: { field: 'key' } }])
})

test.each(['what is no update', 'an update of something else'])(
  '[SCALE-2] a room that is told %s is opened anew and loses nothing',
  async what => {
    const { nodes, relays } = await begin()
    const a = await join(nodes[0])
    const b = await join(nodes[1], people.leader)
    const other = new Y.Doc()
    other.getMap('cards').set('x', 1)
    const orphan = new Y.Doc()
    Y.applyUpdate(orphan, Y.encodeStateAsUpdate(other))
    orphan.getMap('cards').set('y', 2)
    const update =
      what === 'what is no update'
        ? Uint8Array.of(1, 1, 255, 255)
        : Y.encodeStateAsUpdate(orphan, Y.encodeStateVector(other))
    relays.garble = rows => rows.map(row => ({ ...row, update: row.seq % 2 === 0 ? update : row.update }))
    for (let n = 1; n < 4; n++) await write(a.peer, n)
    relays.garble = rows => rows
    await expect.poll(() => b.peer.wire.closed?.code, { timeout: 3000 }).toBe(CloseReason.tryAgain)
    const again = await nodes[1].open(campaign)
    expect(await progressIn(again)).toBe(3)
    await write(a.peer, 77)
    await expect.poll(() => progressIn(again), { timeout: 3000 }).toBe(77)
  },
)

test('[SCALE-2] a room that is told what is no update while it is being opened does not stay in the way', async () => {
  const { nodes, relays } = await begin()
  const a = await join(nodes[0])
  const { journal } = nodes[1].host
  let told = false
  const late: RoomJournal = {
    ...journal,
    async load(which) {
      const loaded = await journal.load(which)
      if (told) return loaded
      told = true
      relays.garble = rows => rows.map(row => ({ ...row, update: Uint8Array.of(1, 1, 255, 255) }))
      await write(a.peer, 43)
      relays.garble = rows => rows
      return loaded
    },
  }
  Object.assign(nodes[1].host, { journal: late })
  await nodes[1].rooms.get(campaign)
  const again = await nodes[1].open(campaign)
  expect(await progressIn(again)).toBe(43)
  await write(a.peer, 77)
  await expect.poll(() => progressIn(again), { timeout: 3000 }).toBe(77)
})

test('[SCALE-1] a room whose journal has another epoch sends its clients away, and opens in the new one', async () => {
  const { nodes } = await begin()
  const { peer } = await join(nodes[1], people.leader)
  const { journal } = nodes[1].host
  const renewed: RoomJournal = {
    ...journal,
    async heads(which) {
      const heads = await journal.heads(which)
      return new Map([...heads].map(([id, head]) => [id, { ...head, epoch: 'another' }]))
    },
  }
  Object.assign(nodes[1].host, { journal: renewed })
  await expect.poll(() => peer.wire.closed?.code, { timeout: 3000 }).toBe(CloseReason.tryAgain)
  expect(nodes[1].rooms.inMemory()).toEqual([])
})

test('[SCALE-1] a batch on a journal that has another epoch writes nothing', async () => {
  const { nodes } = await begin(1)
  const a = await join(nodes[0])
  const { seq } = a.room.head
  const { journal } = nodes[0].host
  const renewed: RoomJournal = {
    ...journal,
    commit: (id, ask, work) =>
      journal.commit(id, ask, commit =>
        work(Object.assign(Object.create(commit), { head: { ...commit.head, epoch: 'another' } })),
      ),
  }
  Object.assign(nodes[0].host, { journal: renewed })
  await write(a.peer, 9).catch(() => undefined) // the room closes under it
  expect(a.peer.wire.closed?.code).toBe(CloseReason.tryAgain)
  expect((await journal.head(campaign))?.seq).toBe(seq)
})

test('[SCALE-6] a client that is ahead of the node it comes to is waited for, not sent away', async () => {
  const { nodes, relays } = await begin()
  relays.fate = () => 'lost'
  const a = await join(nodes[0])
  const behind = await nodes[1].open(campaign)
  for (let n = 1; n < 4; n++) await write(a.peer, n)
  expect(behind.head.seq).toBeLessThan(a.peer.seq)
  a.peer.cut()
  const room = await nodes[1].rooms.reaching(campaign, a.peer.epoch, a.peer.seq)
  if (isRefusal(room)) throw new Error(room.refused)
  await a.peer.connect(room)
  await a.peer.flush()
  expect(a.peer.connected).toBe(true)
  await write(a.peer, 99)
  expect(isDone(a.peer)).toBe(true)
})

test('[SCALE-1] a client that is ahead of a node which cannot read the journal keeps its edits: it is asked to come again', async () => {
  const { nodes, relays } = await begin()
  relays.fate = () => 'lost'
  const a = await join(nodes[0])
  const behind = await nodes[1].open(campaign)
  const { journal } = nodes[1].host
  const away = () => Promise.reject(new Error('away'))
  Object.assign(nodes[1].host, { journal: { ...journal, since: away, head: away, heads: away } })
  for (let n = 1; n < 4; n++) await write(a.peer, n)
  const reaching = () => nodes[1].rooms.reaching(campaign, a.peer.epoch, a.peer.seq)
  expect(behind.head.seq).toBeLessThan(a.peer.seq)
  expect(await reaching()).toMatchObject({ refused: 'unavailable', detail: { problem: 'storage' } })
  // it can say where the journal stands by now, and has not read it
  Object.assign(nodes[1].host, { journal: { ...journal, since: away } })
  expect(await reaching()).toMatchObject({ refused: 'unavailable' })
  Object.assign(nodes[1].host, { journal })
  expect(await reaching()).toBe(behind)
  expect(behind.head.seq).toBe(a.peer.seq)
})

test('[SCALE-2] one room whose journal cannot be read does not stop the asking for the others', async () => {
  const { nodes, relays } = await begin()
  relays.fate = () => 'lost'
  const sick = CampaignId.parse('sick')
  await nodes[0].rooms.create(sick, genesisEntry(buildCrowdedBoard(2)))
  const { journal } = nodes[1].host
  let asked = 0
  const half: RoomJournal = {
    ...journal,
    async heads(which) {
      asked += 1
      if (asked < 2) throw new Error('away')
      const heads = new Map(await journal.heads(which))
      heads.set(sick, {
        ...(heads.get(campaign) ?? { epoch: '', at: 0 as never }),
        seq: 99,
        epoch: sickEpoch,
      })
      return heads
    },
    since: (which, ...rest) =>
      which === sick ? Promise.reject(new Error('unreadable')) : journal.since(which, ...rest),
  }
  Object.assign(nodes[1].host, { journal: half })
  const sickEpoch = (await nodes[1].open(sick)).head.epoch
  const a = await join(nodes[0])
  const room = await nodes[1].open(campaign)
  await write(a.peer, 44)
  await expect.poll(() => progressIn(room), { timeout: 3000 + 1000 }).toBe(44)
  await expect.poll(() => asked, { timeout: 4000 }).toBeGreaterThan(4)
  // the outage is said once, the room's trouble once
  expect(nodes[1].errors.map(String)).toEqual(['Error: away', 'Error: unreadable'])
})

/** What a peer has been told of presence, oldest first. */
const told = (peer: TestPeer): readonly AwarenessEntry[] => {
  if (peer.connected) peer.hear()
  return peer.told
}
const shownTo = (peer: TestPeer): Map<number, AwarenessEntry> => {
  const shown = new Map<number, AwarenessEntry>()
  for (const entry of told(peer))
    if ((shown.get(entry.clientId)?.clock ?? -1) < entry.clock) shown.set(entry.clientId, entry)
  return shown
}
const sees = (peer: TestPeer, other: TestPeer) => {
  const json = shownTo(peer).get(other.clientId)?.json
  return json !== undefined && json !== 'null'
}

test('[SCALE-2] who is on one node is seen on the others, and gone when they go', async () => {
  const { nodes } = await begin(3)
  const a = await join(nodes[0], people.lead)
  const b = await join(nodes[1], people.leader)
  a.peer.look({ card: 'k0', field: 'form' })
  await a.peer.flush()
  await expect.poll(() => sees(b.peer, a.peer)).toBe(true)
  expect(JSON.parse(shownTo(b.peer).get(a.peer.clientId)?.json ?? '')).toMatchObject({
    name: people.lead.name,
  })
  const late = await join(nodes[2], people.dispatch)
  await expect.poll(() => sees(late.peer, a.peer)).toBe(true)
  a.peer.cut()
  await expect.poll(() => sees(b.peer, a.peer) || sees(late.peer, a.peer)).toBe(false)
})

test('[SCALE-2] who moved to another node is not removed by the late goodbye of the first', async () => {
  const { nodes } = await begin(3)
  const a = await join(nodes[0], people.lead)
  const reader = await join(nodes[2], people.leader)
  a.peer.look({ card: 'k0', field: 'form' })
  await a.peer.flush()
  await expect.poll(() => sees(reader.peer, a.peer)).toBe(true)
  // the first node does not know yet that the connection is gone
  const old = a.peer.wire
  const room = await nodes[1].open(campaign)
  await a.peer.connect(room)
  await a.peer.flush()
  a.peer.look({ card: 'k1', field: 'form' })
  await a.peer.flush()
  await expect.poll(() => shownTo(reader.peer).get(a.peer.clientId)?.json).toContain('k1')
  old.cut()
  a.peer.look({ card: 'k2', field: 'form' })
  await a.peer.flush()
  await expect.poll(() => shownTo(reader.peer).get(a.peer.clientId)?.json).toContain('k2')
  const clocks = told(reader.peer).map(entry => entry.clock)
  expect(clocks).toEqual(clocks.toSorted((x, y) => x - y))
  expect(told(reader.peer).some(entry => entry.json === 'null')).toBe(false)
})

test('nobody stays invisible to a stock client that comes back and remembers their goodbye', async () => {
  const { nodes } = await begin(2)
  const a = await join(nodes[0], people.lead)
  a.peer.look({ card: 'k0', field: 'form' })
  await a.peer.flush()
  const clockAt = async (node: NodeStand) => {
    const room = await node.open(campaign)
    const wire = stretchWire(room, { clientId: 7001, member: people.leader, native: false })
    room.join(wire.socket, new Set([7001]), room.head.epoch, null)
    wire.toServer.push(encodeStep1(Uint8Array.of(0)))
    wire.deliver()
    // its SyncStep1 has been answered when presence is told
    const entry = () =>
      wire.toClient
        .map(decodeServerFrame)
        .flatMap(message => (message?.type === 'awareness' ? decodeAwarenessEntries(message.payload) : []))
        .find(one => one.clientId === a.peer.clientId)
    await expect.poll(entry).toBeDefined()
    const clock = entry()?.clock ?? 0
    wire.cut()
    return clock
  }
  const clocks = [await clockAt(nodes[0]), await clockAt(nodes[0]), await clockAt(nodes[1])]
  expect(clocks).toEqual([...new Set(clocks)].toSorted((x, y) => x - y))
})

test('[SCALE-4] the sockets of a person are counted over all nodes, and nobody is in their own way when they move', async () => {
  const { nodes } = await begin(2)
  const rooms = [await nodes[0].open(campaign), await nodes[1].open(campaign)] as const
  const enter = (room: Room, clientId: number) => {
    const wire = stretchWire(room, { clientId, member: people.leader, native: true })
    room.join(wire.socket, new Set([clientId]), room.head.epoch, room.head.seq)
    return wire
  }
  const wires = Array.from({ length: limits.socketsPerUser }, (_, n) => enter(rooms[0], 5000 + n))
  const known = () => nodes[1].host.gossip?.sockets.others(socketsKey(campaign, people.leader.userId)).flat()
  await expect.poll(known).toHaveLength(limits.socketsPerUser)
  expect(enter(rooms[1], 6000).closed?.code).toBe(CloseReason.tryAgain)
  expect(enter(rooms[1], 5000).closed).toBeNull()
  for (const wire of wires) wire.cut()
  await expect.poll(known).toEqual([])
  expect(enter(rooms[1], 6001).closed).toBeNull()
})
