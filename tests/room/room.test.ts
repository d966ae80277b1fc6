import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { RoomHost } from '../../server/room/host.ts'
import type { RoomJournal } from '../../server/room/ports.ts'
import type { Room } from '../../server/room/room.ts'
import type { Member } from '../../shared/access/member.ts'
import type { Command } from '../../shared/board/command.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CampaignId, CardId, StageId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import {
  decodeServerFrame,
  encodeAwareness,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  type ServerMessage,
} from '../../shared/protocol/frames.ts'
import { limits } from '../../shared/protocol/messages.ts'
import { decodeAwarenessEntries, encodeAwarenessEntries } from '../../shared/protocol/presence.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { actorFor, buildCrowdedBoard, cardOf, people } from '../support/build-board.ts'
import { TestPeer } from '../support/peer.ts'
import { genesisEntry, makeDataDir, type RoomStand, standRooms } from '../support/rooms.ts'
import { stretchWire, type Wire } from '../support/sockets.ts'

const campaign = CampaignId.parse('demo')
const k0 = CardId.parse('k0')
const start = StageId.parse('start')

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

async function begin(patch: Partial<RoomHost> = {}): Promise<{ stand: RoomStand; room: Room }> {
  const dir = makeDataDir()
  const stand = standRooms(dir.path, patch)
  cleanups.push(
    dir.remove,
    () => stand.database.close(),
    () => stand.rooms.drain(),
  )
  await stand.rooms.create(campaign, genesisEntry(buildCrowdedBoard(8)))
  return { stand, room: await stand.open(campaign) }
}

async function join(at: { stand: RoomStand; room: Room }, member: Member, native = true): Promise<TestPeer> {
  const peer = await TestPeer.load(at.stand, at.room, member)
  await peer.connect(at.room, native)
  await peer.flush()
  return peer
}

/** A socket without a client behind it: the test says every frame itself. */
function bareWire(room: Room, clientId: number, member: Member, native = true, seq = room.head.seq): Wire {
  const wire = stretchWire(room, { clientId, member, native })
  room.join(wire.socket, new Set([clientId]), room.head.epoch, native ? seq : null)
  return wire
}
const heard = (wire: Wire): (ServerMessage | null)[] => wire.toClient.splice(0).map(decodeServerFrame)
const settle = async (room: Room) => {
  for (let n = 0; n < 5; n++) {
    await new Promise(resolve => setImmediate(resolve))
    await room.read(() => null)
  }
}
const progressOf = (peer: TestPeer) => cardOf(peer.doc, 'k0').get('progress')

test('[SYNC-1] an edit is acknowledged only when its commit is on disk', async () => {
  let release: () => void = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  let holding = false
  const at = await begin()
  const { journal } = at.stand.host
  const slow: RoomJournal = {
    ...journal,
    commit: async (...args) => {
      const result = await journal.commit(...args)
      if (holding) await held
      return result
    },
  }
  Object.assign(at.stand.host, { journal: slow })
  const author = await join(at, people.dispatch)
  const reader = await join(at, people.leader)
  holding = true
  author.edit({ type: 'progress', card: k0, value: 55 })
  author.wire.deliver()
  await new Promise(resolve => setImmediate(resolve))
  await new Promise(resolve => setImmediate(resolve))
  expect(author.wire.toClient).toEqual([])
  expect(reader.wire.toClient).toEqual([])
  release()
  await settle(at.room)
  author.hear()
  reader.hear()
  expect(author.outbox).toEqual([])
  expect(progressOf(reader)).toBe(55)
})

test('[CARD-6] a claimed date gets a stamp of who and when in the same commit', async () => {
  const at = await begin()
  const author = await join(at, people.dispatch)
  author.edit({ type: 'claim', card: k0, stage: start, date: CalendarDate.parse('2021-10-28') })
  await author.flush()
  expect(cardOf(author.doc, 'k0').get('stamp:start')).toMatchObject({
    by: { userId: people.dispatch.userId },
  })
})

test('[PERM-2] a refused edit changes nothing for anyone and is said to its author', async () => {
  const at = await begin()
  const stranger = await join(at, people.stranger)
  const reader = await join(at, people.leader)
  const before = progressOf(reader)
  stranger.edit({ type: 'progress', card: k0, value: 99 })
  await stranger.flush()
  await reader.flush()
  expect(stranger.refusal).toMatchObject({
    refused: 'not-permitted',
    detail: { card: 'k0', field: 'progress' },
  })
  expect(stranger.wire.closed?.code).toBe(CloseReason.refused)
  expect(progressOf(reader)).toBe(before)
  const audited = await at.stand.database.exclusive(db =>
    db.prepare('select kind, userId from refusedFrame').all(),
  )
  expect(audited).toMatchObject([{ kind: 'not-permitted', userId: people.stranger.userId }])
})

test('[PERM-2] what came before a refused frame stands, what came after it does not', async () => {
  const at = await begin()
  const author = await join(at, people.lead)
  author.edit({ type: 'progress', card: k0, value: 31 })
  author.edit({ type: 'progress', card: CardId.parse('k1'), value: 32 })
  author.edit({ type: 'progress', card: k0, value: 33 })
  await author.flush()
  expect(await at.room.read(doc => cardOf(doc, 'k0').get('progress'))).toBe(31)
})

test('[SYNC-2] live updates before SyncStep2 are ignored and not acknowledged', async () => {
  const at = await begin()
  const peer = await TestPeer.load(at.stand, at.room, people.dispatch)
  peer.edit({ type: 'progress', card: k0, value: 61 })
  const [update = new Uint8Array()] = peer.outbox
  const wire = bareWire(at.room, peer.clientId, people.dispatch)
  wire.toServer.push(encodeUpdate(update))
  wire.deliver()
  await settle(at.room)
  expect(heard(wire).map(m => m?.type)).toEqual(['hello'])
  wire.toServer.push(encodeStep2(update))
  wire.deliver()
  await settle(at.room)
  expect(heard(wire)).toContainEqual({ type: 'ack', durable: 1 })
})

test('[SYNC-2] an edit that is sent again is acknowledged and done once', async () => {
  const at = await begin()
  const author = await join(at, people.dispatch)
  author.edit({ type: 'progress', card: k0, value: 47 })
  const again = [...author.outbox]
  await author.flush()
  const { seq } = at.room.head
  author.outbox = again
  author.cut()
  await author.connect(at.room)
  await author.flush()
  expect(at.room.head.seq).toBe(seq)
  expect(author.outbox).toEqual([])
})

test('several edits that come together share a commit and a bundle', async () => {
  const at = await begin()
  const author = await join(at, people.dispatch)
  const reader = await join(at, people.leader)
  const { seq } = at.room.head
  for (let n = 0; n < 5; n++) author.edit({ type: 'progress', card: k0, value: n + 1 })
  author.wire.deliver()
  await settle(at.room)
  expect(reader.wire.toClient.map(decodeServerFrame)).toMatchObject([
    { type: 'bundle', first: seq + 1, last: seq + 5 },
  ])
})

test('a client that was away gets the tail after its seq, then an empty SyncStep2', async () => {
  const at = await begin()
  const away = await TestPeer.load(at.stand, at.room, people.leader)
  const author = await join(at, people.dispatch)
  author.edit({ type: 'progress', card: k0, value: 12 })
  await author.flush()
  const wire = bareWire(at.room, away.clientId, people.leader, true, away.seq)
  wire.toServer.push(encodeStep1(new Uint8Array()))
  wire.deliver()
  await settle(at.room)
  expect(heard(wire).map(m => m?.type)).toEqual(['hello', 'bundle', 'step2', 'step1', 'awareness'])
})

test('a stock client gets plain messages, and no acknowledgement it would not know', async () => {
  const at = await begin()
  const stock = await TestPeer.load(at.stand, at.room, people.lead)
  const wire = bareWire(at.room, stock.clientId, people.lead, false)
  wire.toServer.push(encodeStep1(Y.encodeStateVector(new Y.Doc())), encodeStep2(Uint8Array.of(0, 0)))
  wire.deliver()
  await settle(at.room)
  const [first] = wire.toClient
    .splice(0)
    .map(decodeServerFrame)
    .filter(m => m?.type === 'step2')
  const copy = new Y.Doc()
  if (first?.type === 'step2') Y.applyUpdate(copy, first.update)
  expect(cardOf(copy, 'k0').get('title')).toBe('示例项目 0')
  const author = await join(at, people.dispatch)
  author.edit({ type: 'progress', card: k0, value: 13 })
  await author.flush()
  expect(heard(wire).map(m => m?.type)).toEqual(['update'])
})

test('[SYNC-2] a copy of another epoch, or one ahead of the server, is to be dropped', async () => {
  const at = await begin()
  const ahead = bareWire(at.room, 5001, people.leader, true, 999)
  expect(ahead.closed?.code).toBe(CloseReason.resetCopy)
  const wire = stretchWire(at.room, { clientId: 5002, member: people.leader, native: true })
  at.room.join(wire.socket, new Set([5002]), 'an older epoch', 1)
  expect(wire.closed?.code).toBe(CloseReason.resetCopy)
})

test('one client id has one socket, one person so many', async () => {
  const at = await begin()
  bareWire(at.room, 5001, people.leader)
  expect(bareWire(at.room, 5001, people.leader).closed?.code).toBe(CloseReason.newTicket)
  for (let n = 2; n <= limits.socketsPerUser; n++)
    expect(bareWire(at.room, 5000 + n, people.leader).closed).toBeNull()
  expect(bareWire(at.room, 6000, people.leader).closed?.code).toBe(CloseReason.tryAgain)
  expect(bareWire(at.room, 6000, people.dispatch).closed).toBeNull()
})

test('a command is done once for its key, and nobody else reads its outcome by the key', async () => {
  const { room } = await begin()
  const remove: Command = { type: 'card.delete', cards: [CardId.parse('k3')], reason: '重复' }
  const run = (member: Member) => room.run(remove, member, actorFor(member), 'key')
  const both = await Promise.all([run(people.dispatch), run(people.dispatch)])
  expect(both[0]).toEqual(both[1])
  expect(await run(people.dispatch)).toEqual(both[0])
  expect(isRefusal(await run(people.lead))).toBe(true)
})

test('a client that asks again and again for its catch-up has the journal read once', async () => {
  const at = await begin()
  const author = await join(at, people.dispatch)
  author.edit({ type: 'progress', card: k0, value: 51 })
  await author.flush()
  await at.room.close('retired')
  const { journal } = at.stand.host
  let reads = 0
  const since: RoomJournal['since'] = (...asked) => {
    reads += 1
    return journal.since(...asked)
  }
  Object.assign(at.stand.host, { journal: { ...journal, since } })
  const room = await at.stand.open(campaign)
  const wire = bareWire(room, 77, people.leader, true, 1)
  for (let n = 0; n < 50; n++) wire.toServer.push(encodeStep1(Uint8Array.of(0)))
  wire.deliver()
  await settle(room)
  expect(reads).toBe(1)
  expect(heard(wire).filter(message => message?.type === 'bundle')).toHaveLength(1)
})

test('a key that was used for one command does not answer for another', async () => {
  const { room } = await begin()
  const remove = (id: string): Command => ({
    type: 'card.delete',
    cards: [CardId.parse(id)],
    reason: '重复',
  })
  const run = (command: Command) => room.run(command, people.dispatch, actorFor(people.dispatch), 'key')
  const [first, meanwhile] = await Promise.all([run(remove('k3')), run(remove('k4'))])
  const wrong = { refused: 'bad-request', detail: { field: 'key' } }
  expect(isRefusal(first)).toBe(false)
  expect(meanwhile).toMatchObject(wrong)
  expect(await run(remove('k4'))).toMatchObject(wrong)
  expect(await run(remove('k3'))).toEqual(first)
  expect(await room.read(doc => cardOf(doc, 'k4').get('deletedAt') ?? null)).toBeNull()
})

test('a journal that could not be asked for a moment does not close a board until the next start', async () => {
  const at = await begin()
  const other = CampaignId.parse('other')
  await at.stand.rooms.create(other, genesisEntry(buildCrowdedBoard(1)))
  const { journal } = at.stand.host
  let failures = 1
  const head: RoomJournal['head'] = id =>
    failures-- > 0 ? Promise.reject(new Error('disk I/O error')) : journal.head(id)
  Object.assign(at.stand.host, { journal: { ...journal, head } })
  expect(await at.stand.rooms.get(other)).toMatchObject({ refused: 'unavailable' })
  expect(isRefusal(await at.stand.rooms.get(other))).toBe(false)
  expect(at.stand.errors).toHaveLength(1)
})

test('[SYNC-1] when a commit fails the room is opened afresh from the journal, and nothing was said of it', async () => {
  const at = await begin()
  const { journal } = at.stand.host
  let broken = false
  const failing: RoomJournal = {
    ...journal,
    commit: (campaignId, ask, work) =>
      journal.commit(campaignId, ask, commit => {
        const result = work(commit)
        if (broken) throw new Error('disk full')
        return result
      }),
  }
  Object.assign(at.stand.host, { journal: failing })
  const author = await join(at, people.dispatch)
  const reader = await join(at, people.leader)
  const before = progressOf(reader)
  broken = true
  author.edit({ type: 'progress', card: k0, value: 88 })
  author.wire.deliver()
  const command = at.room.run(
    { type: 'card.restore', cards: [k0] },
    people.dispatch,
    actorFor(people.dispatch),
    'x',
  )
  expect(await command).toMatchObject({ refused: 'unavailable' })
  expect([author.wire.closed?.code, reader.wire.closed?.code]).toEqual([
    CloseReason.storageAway,
    CloseReason.storageAway,
  ])
  broken = false
  const reopened = await at.stand.open(campaign)
  expect(reopened).not.toBe(at.room)
  expect(await reopened.read(doc => cardOf(doc, 'k0').get('progress'))).toBe(before)
  await author.connect(reopened)
  await author.flush()
  expect(await reopened.read(doc => cardOf(doc, 'k0').get('progress'))).toBe(88)
  expect(at.stand.errors).toHaveLength(1)
})

test('[SYNC-1] a room that drains finishes what has come and can be opened again as it was', async () => {
  const at = await begin()
  const author = await join(at, people.dispatch)
  author.edit({ type: 'progress', card: k0, value: 71 })
  author.wire.deliver()
  await at.stand.rooms.drain()
  author.hear()
  expect(author.outbox).toEqual([])
  expect(author.wire.closed?.code).toBe(CloseReason.tryAgain)
  const loaded = await at.stand.host.journal.load(campaign)
  expect(loaded.checkpoint?.seq).toBe(loaded.head.seq)
  expect(await at.stand.rooms.get(campaign)).toMatchObject({ refused: 'unavailable' })
})

test('a person sent away is heard no more', async () => {
  const at = await begin()
  const author = await join(at, people.dispatch)
  author.edit({ type: 'progress', card: k0, value: 93 })
  author.wire.deliver()
  at.stand.rooms.disconnectUser(people.dispatch.userId, CloseReason.signedOut, 'session ended')
  await settle(at.room)
  expect(author.wire.closed?.code).toBe(CloseReason.signedOut)
  expect(await at.room.read(doc => cardOf(doc, 'k0').get('progress'))).not.toBe(93)
})

test('[SCALE-4] edits wait until rights are known to stand; of who was sent away meanwhile nothing is committed', async () => {
  const waiting: (() => void)[] = []
  let hold = false
  const at = await begin({
    rightsConfirmed: async () => {
      if (hold) await new Promise<void>(stand => waiting.push(stand))
    },
  })
  const gone = await join(at, people.dispatch)
  const stays = await join(at, people.leader)
  hold = true
  const before = at.room.head.seq
  gone.edit({ type: 'progress', card: k0, value: 93 })
  gone.wire.deliver()
  await expect.poll(() => waiting.length).toBe(1)
  expect(at.room.head.seq).toBe(before)
  at.room.sendAway(gone.wire.socket, CloseReason.signedOut, 'session ended')
  for (const stand of waiting) stand()
  expect(await at.room.read(doc => cardOf(doc, 'k0').get('progress'))).not.toBe(93)
  expect(stays.wire.closed).toBeNull()
  expect(at.stand.errors).toEqual([])
})

test('[SCALE-4] where nobody can say whose rights stand nothing is committed, and everybody comes again', async () => {
  let away = false
  const at = await begin({
    rightsConfirmed: async () => {
      if (away) throw new Error('the database is away')
    },
  })
  const author = await join(at, people.dispatch)
  const { seq } = at.room.head
  away = true
  author.edit({ type: 'progress', card: k0, value: 93 })
  author.wire.deliver()
  await expect.poll(() => author.wire.closed?.code).toBe(CloseReason.storageAway)
  expect((await at.stand.host.journal.head(campaign))?.seq).toBe(seq)
})

test('presence says who somebody is whatever they say of themselves, and goodbye when they go', async () => {
  const at = await begin()
  const reader = await join(at, people.leader)
  reader.wire.toClient.length = 0
  const wire = bareWire(at.room, 5001, people.lead)
  const claim = { focus: { card: 'k0', field: 'form' }, name: '主要领导', role: 'leader', userId: 'u-leader' }
  const entries = [
    { clientId: reader.clientId, clock: 2 ** 50, json: '{"focus":null}' },
    { clientId: 5001, clock: 2 ** 50, json: JSON.stringify(claim) },
  ]
  wire.toServer.push(encodeAwareness(encodeAwarenessEntries(entries)))
  wire.deliver()
  const said = async () => {
    await expect.poll(() => reader.wire.toClient.length).toBeGreaterThan(0)
    const message = decodeServerFrame(reader.wire.toClient.shift() ?? new Uint8Array())
    return message?.type === 'awareness' ? decodeAwarenessEntries(message.payload) : []
  }
  const [entry, ...others] = await said()
  expect(others).toEqual([])
  expect(entry).toMatchObject({ clientId: 5001 })
  expect(JSON.parse(entry?.json ?? '')).toMatchObject({
    userId: people.lead.userId,
    name: people.lead.name,
    role: 'unit',
    focus: claim.focus,
  })
  wire.cut()
  const [goodbye] = await said()
  expect(goodbye).toMatchObject({ clientId: 5001, json: 'null' })
  expect(goodbye?.clock).toBeGreaterThan(entry?.clock ?? Number.POSITIVE_INFINITY)
  expect(goodbye?.clock).toBeLessThan(2 ** 50)
})

test.each([{ card: 'k0', field: 'form' }, { meeting: 'm1', field: 'note:i1' }, null])(
  'presence tells of a field of a card or of a meeting: %o',
  async focus => {
    const at = await begin()
    expect(await toldOf(at, { focus })).toEqual(focus)
  },
)
test.each([
  { card: 'k0', meeting: 'm1', field: 'form' },
  { meeting: 'm 1', field: 'note:i1' },
  { meeting: 'm1', field: 'x'.repeat(81) },
  { field: 'form' },
])('presence tells of nowhere else: %o', async focus => {
  const at = await begin()
  expect(await toldOf(at, { focus })).toBeNull()
})

/** Where the others are told this person is. */
async function toldOf(at: Awaited<ReturnType<typeof begin>>, claim: object): Promise<unknown> {
  const reader = await join(at, people.leader)
  reader.wire.toClient.length = 0
  const wire = bareWire(at.room, 5001, people.lead)
  const entry = { clientId: 5001, clock: 1, json: JSON.stringify(claim) }
  wire.toServer.push(encodeAwareness(encodeAwarenessEntries([entry])))
  wire.deliver()
  await expect.poll(() => reader.wire.toClient.length).toBeGreaterThan(0)
  const message = decodeServerFrame(reader.wire.toClient.shift() ?? new Uint8Array())
  const [told] = message?.type === 'awareness' ? decodeAwarenessEntries(message.payload) : []
  return JSON.parse(told?.json ?? '{}').focus
}

test('[AUD-1] the day job writes one row a red card and nothing the second time', async () => {
  const { room } = await begin()
  const first = await room.rollDay(CalendarDate.parse('2021-10-28'))
  const { seq } = room.head
  expect(isRefusal(first)).toBe(false)
  expect(await room.rollDay(CalendarDate.parse('2021-10-28'))).toEqual(first)
  expect(room.head.seq).toBe(seq)
})

test('[LAMP-5] where it is known who was red, ending a day long past judges no card again', async () => {
  const { room } = await begin()
  const before = await room.view()
  await room.rollDay(CalendarDate.parse('2021-10-20'), new Set())
  expect(await room.view()).toBe(before)
})

test('the state download is a committed seq, and one for everybody', async () => {
  const { room } = await begin()
  const [one, two] = await Promise.all([room.download(), room.download()])
  expect(one).toBe(two)
  expect(one).toMatchObject(room.head)
})
