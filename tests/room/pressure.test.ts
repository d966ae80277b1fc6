import { afterEach, expect, test } from 'vitest'
import type { RoomJournal } from '../../server/room/ports.ts'
import type { Room } from '../../server/room/room.ts'
import { CampaignId, CardId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { actorFor, buildCrowdedBoard, people } from '../support/build-board.ts'
import { TestPeer } from '../support/peer.ts'
import { genesisEntry, makeDataDir, standRooms } from '../support/rooms.ts'

const campaign = CampaignId.parse('demo')

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** A room whose database stands still until it is let go, and of which only ten frames may wait. */
async function begin() {
  const dir = makeDataDir()
  let letGo = () => {}
  const stand = standRooms(dir.path, { mostWaiting: { items: 10, bytes: 10_000 } })
  cleanups.push(
    dir.remove,
    () => stand.database.close(),
    () => stand.rooms.drain(),
    () => letGo(),
  )
  await stand.rooms.create(campaign, genesisEntry(buildCrowdedBoard(8)))
  const room = await stand.open(campaign)
  const { journal } = stand.host
  let held = Promise.resolve()
  const slow: RoomJournal = {
    ...journal,
    async commit(...asked) {
      await held
      return journal.commit(...asked)
    },
  }
  Object.assign(stand.host, { journal: slow })
  const holdUp = () => {
    held = new Promise(resolve => {
      letGo = resolve
    })
  }
  return { stand, room, holdUp, letGo: () => letGo() }
}

async function join(at: Awaited<ReturnType<typeof begin>>, member = people.dispatch): Promise<TestPeer> {
  const peer = await TestPeer.load(at.stand, at.room, member)
  await peer.connect(at.room)
  await peer.flush()
  return peer
}

/** One edit, given to the room at once. */
function send(peer: TestPeer, value: number): void {
  peer.edit({ type: 'progress', card: CardId.parse('k0'), value })
  peer.wire.deliver()
}
/** The batch that takes what waits has begun. */
const begun = () => new Promise(resolve => setImmediate(resolve))
const settled = (room: Room) => room.read(() => null)

test('[SCALE-1] whoever sends more than can be committed soon is read no further until it is, and nothing is lost', async () => {
  const at = await begin()
  const [author, quiet] = [await join(at), await join(at, people.lead)]
  at.holdUp()
  send(author, 1)
  await begun()
  for (let n = 2; n < 12; n++) send(author, n)
  expect(author.wire.held).toBe(false)
  send(author, 12)
  expect([author.wire.held, quiet.wire.held]).toEqual([true, false])
  at.letGo()
  await expect.poll(() => author.wire.held).toBe(false)
  await author.flush()
  expect(author.outbox).toEqual([])
  expect(author.connected).toBe(true)
})

test('[SCALE-1] whoever goes on although not read any further is sent away and saves all of it later', async () => {
  const at = await begin()
  const author = await join(at)
  at.holdUp()
  send(author, 1)
  await begun()
  for (let n = 2; author.connected && n < 60; n++) send(author, n)
  expect(author.wire.closed).toEqual({ code: CloseReason.tryAgain, reason: 'overloaded' })
  const busy = at.room.run(
    { type: 'card.delete', cards: [CardId.parse('k3')], reason: '重复' },
    people.dispatch,
    actorFor(people.dispatch),
    'key',
  )
  expect(await busy.then(answer => isRefusal(answer) && answer.refused)).toBe('busy')
  at.letGo()
  await settled(at.room)
  await author.connect(at.room)
  await author.flush()
  expect(author.outbox).toEqual([])
})

test('[SCALE-1] few frames count by their size', async () => {
  const at = await begin()
  const author = await join(at)
  at.holdUp()
  send(author, 1)
  await begun()
  for (let n = 1; n <= 5; n++) {
    expect(author.wire.held).toBe(false)
    author.edit({
      type: 'text',
      card: CardId.parse(`k${n}`),
      field: 'form',
      before: '',
      after: '字'.repeat(1000),
    })
    author.wire.deliver()
  }
  expect(author.wire.held).toBe(true)
  at.letGo()
  await expect.poll(() => author.wire.held).toBe(false)
})
