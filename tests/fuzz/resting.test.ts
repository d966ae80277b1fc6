import { gunzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openDatabase } from '../../server/adapters/sqlite/open-database.ts'
import { sqliteRoomJournal } from '../../server/adapters/sqlite/room-journal.ts'
import type { Command } from '../../shared/board/command.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { actorFor, people, today } from '../support/build-board.ts'
import { type HandTimers, handTimers } from '../support/hand-timers.ts'
import { TestPeer, turns } from '../support/peer.ts'
import { createRandom, type Random } from '../support/random.ts'
import { linkRelays } from '../support/relays.ts'
import { genesisEntry, makeDataDir, type NodeStand, standNode } from '../support/rooms.ts'
import { authors, buildWorld, cards, expectAgreed, expectWhole, randomEdit } from './board-acts.ts'

const seeds = Number(process.env.GUATU_FUZZ_SEEDS ?? 12)
const firstSeed = Number(process.env.GUATU_FUZZ_SEED ?? Date.now() % 1_000_000)
const acts = Number(process.env.GUATU_FUZZ_ACTS ?? 200)
const campaign = CampaignId.parse('demo')

interface Story {
  readonly nodes: readonly NodeStand[]
  readonly timers: HandTimers
  readonly random: Random
  readonly peers: readonly TestPeer[]
  readonly keys: string[]
  /** Rests that were begun: they end when they do, whatever is done meanwhile. */
  readonly resting: Promise<void>[]
  rested: number
  edits: number
}

const roomOf = (node: NodeStand) => node.open(campaign)

async function comeIn({ nodes, random }: Story, peer: TestPeer, native = true): Promise<void> {
  const room = await random.pick(nodes).rooms.reaching(campaign, peer.epoch, peer.seq)
  if (isRefusal(room)) throw new Error(room.refused)
  await peer.connect(room, native)
  if (peer.wire.closed) throw new Error(`sent away: ${peer.wire.closed.reason}`)
}

/** As whoever lets boards rest would, but at any moment. One that closes meanwhile does not rest. */
async function letRest(story: Story): Promise<void> {
  const room = await roomOf(story.random.pick(story.nodes))
  const awake = room.awake !== null
  const rest = async () => {
    await room.rest()
    if (awake && !room.awake) story.rested += 1
  }
  story.resting.push(
    rest().catch(cause => {
      if (!(cause instanceof Error && cause.message === 'the room has closed')) throw cause
    }),
  )
  for (let n = story.random.below(12); n > 0; n--) await null
  if (story.random.below(3) === 0) await Promise.all(story.resting)
}

async function command({ random, nodes, keys }: Story): Promise<void> {
  const what: Command = {
    type: 'card.edit',
    cards: [random.pick(cards)],
    patch: { owner: `调度${random.below(9)}` },
  }
  const room = await roomOf(random.pick(nodes))
  const answer = await room.run(what, people.dispatch, actorFor(people.dispatch), `k${keys.push('')}`)
  expect(isRefusal(answer)).toBe(false)
}

/** Nobody does anything for a while. */
async function quiet({ timers }: Story): Promise<void> {
  for (let n = 0; n < 7; n++) {
    timers.pass(2000)
    await turns()
  }
}

async function act(story: Story): Promise<void> {
  const { random, peers, nodes, timers } = story
  timers.pass(random.below(500))
  const peer = random.pick(peers)
  const chance = random.below(100)
  if (chance < 15) return letRest(story)
  if (chance < 18) return quiet(story)
  if (chance < 21) return command(story)
  if (chance < 23) return void (await (await roomOf(random.pick(nodes))).view())
  if (!peer.connected) {
    if (chance < 65) await comeIn(story, peer, random.below(5) > 0)
    else if (peer.edit(randomEdit(peer, random))) story.edits += 1
    return
  }
  if (chance < 50) {
    if (peer.edit(randomEdit(peer, random))) story.edits += 1
    // what is written goes out at once more often than not
    if (random.below(3) > 0) peer.wire.deliver()
  } else if (chance < 65) peer.wire.deliver(random.below(4))
  else if (chance < 78) peer.hear(random.below(4))
  else if (chance < 89) await peer.exchange()
  else if (chance < 96) peer.cut()
  else if (chance < 98) await (await roomOf(random.pick(nodes))).close('drained')
  else await turns()
  expectWhole(peer.doc, 'an author')
}

/** It has been asked for what it had, and all of that is acknowledged. */
async function isSaved(peer: TestPeer): Promise<boolean> {
  await peer.exchange()
  return peer.connected && peer.answered && peer.outbox.length === 0
}

describe('fuzz over boards that rest', () => {
  test.each(Array.from({ length: seeds }, (_, n) => firstSeed + n))(
    '[SYNC-1] [SYNC-2] boards that rest at any moment end as one, and nothing acknowledged is lost (seed %i)',
    async seed => {
      const dir = makeDataDir()
      const database = openDatabase(dir.path)
      const timers = handTimers()
      const relays = linkRelays()
      const random = createRandom(seed)
      const pauses = createRandom(seed)
      /** Commits take their time, so that other things happen while one is under way. */
      const rightsConfirmed = async () => {
        for (let n = pauses.below(4); n > 0; n--) await new Promise(resolve => setImmediate(resolve))
      }
      const stand = (name: string) =>
        standNode(database, sqliteRoomJournal(database), {
          realNow: timers.realNow,
          after: timers.after,
          relay: relays.join(name),
          rightsConfirmed,
          mostAwakeBytes: 0,
        })
      const first = stand('a')
      const nodes = [first, stand('b'), stand('c')]
      onTestFinished(async () => {
        for (const node of nodes) await node.rooms.drain()
        await database.close()
        dir.remove()
      })
      await first.rooms.create(campaign, genesisEntry(buildWorld()))
      const peers = await Promise.all(
        [...authors, ...authors.slice(1)].map(async author =>
          TestPeer.load(first, await roomOf(first), author),
        ),
      )
      const story: Story = { nodes, timers, random, peers, keys: [], resting: [], rested: 0, edits: 0 }
      const fates = createRandom(seed)
      relays.fate = () => fates.pick(['arrives', 'arrives', 'arrives', 'twice', 'late', 'lost'])
      for (let n = 0; n < acts; n++) await act(story)
      relays.deliverLate()
      await Promise.all(story.resting)

      for (const peer of peers) {
        if (peer.connected) peer.cut()
        await comeIn(story, peer)
      }
      for (const peer of peers) await expect.poll(() => isSaved(peer)).toBe(true)
      const head = await first.host.journal.head(campaign)
      for (const node of nodes) {
        await (await roomOf(node)).look()
        expect((await roomOf(node)).head.seq).toBe(head?.seq)
      }
      for (const peer of peers) await expect.poll(() => peer.exchange().then(() => peer.seq)).toBe(head?.seq)

      const rows = await first.host.journal.since(campaign, 0, -1)
      const replayed = new Y.Doc()
      for (const { update } of rows) Y.applyUpdate(replayed, update)
      const copies = peers.map(peer => peer.doc)
      const seen = createProjector(replayed, today).view()
      timers.pass(2000)
      for (const node of nodes) {
        const room = await roomOf(node)
        expect(await room.view()).toEqual(seen)
        await room.rest()
        const handedOut = new Y.Doc()
        Y.applyUpdate(handedOut, gunzipSync((await room.download()).gzip))
        copies.push(handedOut)
        expect(room.awake).toBeNull()
        await room.read(doc => copies.push(doc))
      }
      // what is kept for those who open it next
      for (const node of nodes) await node.rooms.drain()
      const next = stand('d')
      nodes.push(next)
      await (await roomOf(next)).read(doc => copies.push(doc))
      expectAgreed({ rows, replayed, copies, peers, nodes })
      // a story in which nothing happened would prove nothing
      expect(story.edits).toBeGreaterThan(acts / 10)
      expect(story.rested).toBeGreaterThan(0)
    },
  )
})
