import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { verifyCampaign } from '../../server/adapters/sql/verify-campaign.ts'
import type { Room } from '../../server/room/room.ts'
import type { Command } from '../../shared/board/command.ts'
import { CampaignId } from '../../shared/ids.ts'
import { actorFor, people } from '../support/build-board.ts'
import { TestPeer } from '../support/peer.ts'
import { createRandom, type Random } from '../support/random.ts'
import { genesisEntry, makeDataDir, type RoomStand, standRooms } from '../support/rooms.ts'
import { authors, board, buildWorld, cards, deletes, expectWhole, randomEdit } from './board-acts.ts'

const seeds = Number(process.env.GUATU_FUZZ_SEEDS ?? 12)
const firstSeed = Number(process.env.GUATU_FUZZ_SEED ?? Date.now() % 1_000_000)
const acts = Number(process.env.GUATU_FUZZ_ACTS ?? 150)
const campaign = CampaignId.parse('demo')

const dataDirs: { remove(): void }[] = []
afterEach(() => {
  for (const dir of dataDirs.splice(0)) dir.remove()
})

interface Story {
  readonly stand: RoomStand
  readonly random: Random
  readonly peers: TestPeer[]
  room: Room
  cuts: number
  restarts: number
  edits: number
}

async function act(story: Story): Promise<void> {
  const { random, peers, stand } = story
  const at = random.below(peers.length)
  const peer = peers[at]
  if (!peer) return
  const chance = random.below(100)
  if (!peer.connected) {
    if (chance < 50) await peer.connect(story.room, random.below(5) > 0)
    else if (peer.edit(randomEdit(peer, random))) story.edits += 1
    return
  }
  if (chance < 45) {
    if (peer.edit(randomEdit(peer, random))) story.edits += 1
  } else if (chance < 60) peer.wire.deliver(random.below(4))
  else if (chance < 75) peer.hear(random.below(4))
  else if (chance < 85) await peer.flush()
  else if (chance < 93) {
    peer.cut()
    story.cuts += 1
  } else if (chance < 96) {
    const command: Command = { type: 'card.edit', cards: [random.pick(cards)], patch: { owner: '调度' } }
    await story.room.run(command, people.dispatch, actorFor(people.dispatch), `k${story.edits}-${chance}`)
  } else if (chance < 98) {
    await story.room.close('drained')
    story.restarts += 1
    story.room = await stand.open(campaign)
  }
  expectWhole(peer.doc, `author ${at}`)
}

async function settle(story: Story): Promise<void> {
  for (const peer of story.peers) {
    if (peer.connected) peer.cut()
    await peer.connect(story.room)
  }
  for (let round = 0; round < 4; round++) for (const peer of story.peers) await peer.flush()
}

describe('convergence fuzz', () => {
  test.each(Array.from({ length: seeds }, (_, n) => firstSeed + n))(
    '[SYNC-2] all copies end equal (seed %i)',
    async seed => {
      const dir = makeDataDir()
      dataDirs.push(dir)
      const stand = standRooms(dir.path)
      await stand.rooms.create(campaign, genesisEntry(buildWorld()))
      const room = await stand.open(campaign)
      const peers = await Promise.all(authors.map(author => TestPeer.load(stand, room, author)))
      const story: Story = { stand, random: createRandom(seed), peers, room, cuts: 0, restarts: 0, edits: 0 }
      for (let n = 0; n < acts; n++) await act(story)
      await settle(story)

      const fresh = await TestPeer.load(stand, story.room, people.inspector)
      const replayed = new Y.Doc()
      for (const { update } of await stand.host.journal.since(campaign, 0, -1))
        Y.applyUpdate(replayed, update)
      const copies = [...peers.map(p => p.doc), fresh.doc, replayed]
      await story.room.read(doc => copies.push(doc))
      for (const copy of copies) {
        expectWhole(copy, 'a copy at the end')
        expect(board(copy)).toBe(board(replayed))
        expect(deletes(copy)).toEqual(deletes(replayed))
      }
      for (const peer of peers) {
        expect(peer.refusal).toBeNull()
        expect(peer.outbox).toEqual([])
        expect(peer.seq).toBe(story.room.head.seq)
      }
      expect(await verifyCampaign(stand.database, campaign)).toMatchObject({
        whole: true,
        seq: story.room.head.seq,
      })
      expect(stand.errors).toEqual([])
      // a story in which nothing happened would prove nothing
      expect(story.edits).toBeGreaterThan(acts / 10)
      expect(story.cuts).toBeGreaterThan(0)
      await stand.rooms.drain()
      await stand.database.close()
    },
  )
})
