import { createClient, ErrorReply } from 'redis'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openPostgres } from '../../server/adapters/postgres/open-database.ts'
import { postgresRoomJournal } from '../../server/adapters/postgres/room-journal.ts'
import { redisNodeBus } from '../../server/adapters/redis/node-bus.ts'
import { openRedis } from '../../server/adapters/redis/open-redis.ts'
import { redisRoomRelay } from '../../server/adapters/redis/room-relay.ts'
import { nodeTimers } from '../../server/room/host.ts'
import { openRoomGossip } from '../../server/room/room-gossip.ts'
import type { Command } from '../../shared/board/command.ts'
import { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { actorFor, people } from '../support/build-board.ts'
import { freshPostgresUrl } from '../support/databases.ts'
import { TestPeer } from '../support/peer.ts'
import { type PrivateRedis, startRedis } from '../support/private-redis.ts'
import { createRandom, type Random } from '../support/random.ts'
import { genesisEntry, type NodeStand, standNode } from '../support/rooms.ts'
import { authors, buildWorld, cards, expectAgreed, expectWhole, randomEdit } from './board-acts.ts'

const seeds = Number(process.env.GUATU_FUZZ_SEEDS ?? 2)
const firstSeed = Number(process.env.GUATU_FUZZ_SEED ?? Date.now() % 1_000_000)
const acts = Number(process.env.GUATU_FUZZ_ACTS ?? 120)
const campaign = CampaignId.parse('demo')
const stream = `fuzz:room:${campaign}`

interface Story {
  readonly nodes: readonly NodeStand[]
  readonly redis: RedisHands
  readonly random: Random
  readonly peers: readonly TestPeer[]
  readonly at: Map<TestPeer, NodeStand>
  readonly keys: string[]
  edits: number
  moves: number
  faults: number
}

/** Redis as fate has it. */
interface RedisHands {
  up: boolean
  readonly server: PrivateRedis
  send(...args: string[]): Promise<unknown>
}

async function comeIn(story: Story, peer: TestPeer, native = true): Promise<void> {
  const node = story.random.pick(story.nodes)
  const room = await node.rooms.reaching(campaign, peer.epoch, peer.seq)
  if (isRefusal(room)) throw new Error(room.refused)
  await peer.connect(room, native)
  if (peer.wire.closed) throw new Error(`sent away: ${peer.wire.closed.reason}`)
  if (story.at.get(peer) !== node) story.moves += 1
  story.at.set(peer, node)
}

/** It has been asked for what it had, and all of that is acknowledged. */
async function isSaved(peer: TestPeer): Promise<boolean> {
  await peer.flush()
  return peer.connected && peer.answered && peer.outbox.length === 0
}

/** What may happen to Redis, none of which may matter. */
async function fault({ redis, random }: Story): Promise<void> {
  if (!redis.up) {
    await redis.server.start()
    redis.up = true
    return
  }
  switch (random.below(6)) {
    case 0:
      await redis.server.stop()
      redis.up = false
      return
    case 1:
      return redis.server.flush()
    case 2:
      return add(redis, ['e', 'x', 'f', '1', 'n', 'nobody', 'b', 'junk', 'h', ''])
    case 3:
      await redis.send('DEL', stream)
      return void (await redis.send('SET', stream, 'no stream'))
    case 4:
      return void (await redis.send('DEL', stream))
    default:
      return repeatEntries(redis)
  }
}

/** Unless the stream has been made into something else. */
async function add(redis: RedisHands, fields: readonly string[]): Promise<void> {
  await redis.send('XADD', stream, '*', ...fields).catch(cause => {
    if (!(cause instanceof ErrorReply)) throw cause
  })
}

/** Entries come a second time, the newest first. */
async function repeatEntries(redis: RedisHands): Promise<void> {
  const said = await redis.send('XREVRANGE', stream, '+', '-', 'COUNT', '5').catch(() => [])
  for (const entry of Array.isArray(said) ? said : []) {
    const fields = Array.isArray(entry) && Array.isArray(entry[1]) ? entry[1] : []
    await add(redis, fields.map(String))
  }
}

async function act(story: Story): Promise<void> {
  const { random, peers, nodes, keys } = story
  const peer = random.pick(peers)
  const chance = random.below(100)
  if (chance < 5) {
    story.faults += 1
    return fault(story)
  }
  if (chance < 9) {
    const command: Command = {
      type: 'card.edit',
      cards: [random.pick(cards)],
      patch: { owner: `调度${chance}` },
    }
    const key =
      random.below(3) > 0 || keys.length === 0 ? `k${keys.push('') - 1}` : `k${random.below(keys.length)}`
    const send = async (node: NodeStand) =>
      (await node.open(campaign)).run(command, people.dispatch, actorFor(people.dispatch), key)
    // whoever has no answer sends again, perhaps to another node
    return void (await Promise.all([send(random.pick(nodes)), send(random.pick(nodes))]))
  }
  if (!peer.connected) {
    if (chance < 60) await comeIn(story, peer, random.below(5) > 0)
    else if (peer.edit(randomEdit(peer, random))) story.edits += 1
    return
  }
  if (chance < 50) {
    if (peer.edit(randomEdit(peer, random))) story.edits += 1
  } else if (chance < 65) peer.wire.deliver(random.below(4))
  else if (chance < 78) peer.hear(random.below(4))
  else if (chance < 90) await peer.flush()
  else if (chance < 97) peer.cut()
  else await (await random.pick(nodes).open(campaign)).close('drained')
  expectWhole(peer.doc, 'an author')
}

describe.skipIf(inject('postgresUrl') === null || inject('redisUrl') === null)(
  'fuzz over three nodes',
  () => {
    let server: PrivateRedis
    beforeAll(async () => {
      server = await startRedis()
    })
    afterAll(() => server.stop())

    async function standNodes(): Promise<NodeStand[]> {
      const url = await freshPostgresUrl()
      const nodes: NodeStand[] = []
      for (const name of ['a', 'b', 'c']) {
        const database = await openPostgres({ url, onError: () => undefined })
        const log = { error: () => undefined, info: () => undefined }
        const redis = openRedis({ url: server.url, prefix: 'fuzz', key: new Uint8Array(32), log })
        const gossip = openRoomGossip(redisNodeBus(redis, name), nodeTimers)
        const relay = redisRoomRelay(redis, name)
        const node = standNode(database, postgresRoomJournal(database), { relay, gossip })
        onTestFinished(async () => {
          await node.rooms.drain()
          gossip.stop()
          redis.close()
          await database.close()
        })
        nodes.push(node)
      }
      return nodes
    }

    function hands(): RedisHands {
      const client = createClient({ url: server.url, socket: { reconnectStrategy: 20 } })
      client.on('error', () => undefined) // it is stopped on purpose
      onTestFinished(() => client.destroy())
      const open = client.connect()
      return { up: true, server, send: async (...args) => (await open) && client.sendCommand(args) }
    }

    test.each(Array.from({ length: seeds }, (_, n) => firstSeed + n))(
      '[SCALE-1] [SCALE-2] three nodes and a Redis that fails end with one board, nothing lost or doubled (seed %i)',
      async seed => {
        const nodes = await standNodes()
        const [first] = nodes
        if (!first) throw new Error('no nodes')
        await first.rooms.create(campaign, genesisEntry(buildWorld()))
        const random = createRandom(seed)
        const peers = []
        for (const author of [...authors, ...authors.slice(1)])
          peers.push(await TestPeer.load(first, await first.open(campaign), author))
        const story: Story = {
          nodes,
          redis: hands(),
          random,
          peers,
          at: new Map(),
          keys: [],
          edits: 0,
          moves: 0,
          faults: 0,
        }
        for (let n = 0; n < acts; n++) await act(story)

        for (const peer of peers) {
          if (peer.connected) peer.cut()
          await comeIn(story, peer)
        }
        // PostgreSQL answers when it does: a moment in which nothing moves is not the end
        for (const peer of peers) await expect.poll(() => isSaved(peer), { timeout: 5000 }).toBe(true)
        const head = await first.host.journal.head(campaign)
        // also where Redis is away at the end
        for (const node of nodes)
          await expect
            .poll(async () => (await node.open(campaign)).head.seq, { timeout: 3000 })
            .toBe(head?.seq)
        for (const peer of peers)
          await expect.poll(() => peer.flush().then(() => peer.seq), { timeout: 3000 }).toBe(head?.seq)
        if (!story.redis.up) await server.start()

        const rows = await first.host.journal.since(campaign, 0, 100_000)
        const replayed = new Y.Doc()
        for (const { update } of rows) Y.applyUpdate(replayed, update)
        const copies = peers.map(peer => peer.doc)
        for (const node of nodes) await (await node.open(campaign)).read(doc => copies.push(doc))
        expectAgreed({ rows, replayed, copies, peers, nodes })
        // a story in which nothing happened would prove nothing
        expect(Math.min(story.edits - acts / 10, story.moves, story.faults)).toBeGreaterThan(0)
      },
    )
  },
)
