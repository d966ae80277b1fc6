import { createClient } from 'redis'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { openRedis, type Redis } from '../../../server/adapters/redis/open-redis.ts'
import { writeEntry } from '../../../server/adapters/redis/room-entry.ts'
import { redisRoomRelay } from '../../../server/adapters/redis/room-relay.ts'
import type { RelayEar, StoredUpdate } from '../../../server/room/ports.ts'
import type { Instant } from '../../../shared/calendar/date.ts'
import { CampaignId } from '../../../shared/ids.ts'
import { type PrivateRedis, startRedis } from '../../support/private-redis.ts'

const xuan = CampaignId.parse('xuan')
const cheng = CampaignId.parse('cheng')
const probed = CampaignId.parse('probe')

const row = (seq: number, bytes = 3): StoredUpdate => ({
  seq,
  at: (1_600_000_000_000 + seq) as Instant,
  update: new Uint8Array(bytes).fill(seq % 256),
})

interface Heard extends RelayEar {
  readonly rowsHeard: { readonly epoch: string; readonly row: StoredUpdate }[]
  gaps: number
  seqs(): number[]
}
function ear(): Heard {
  const heard: Heard = {
    rowsHeard: [],
    gaps: 0,
    rows: (epoch, rows) => heard.rowsHeard.push(...rows.map(one => ({ epoch, row: one }))),
    gap() {
      heard.gaps += 1
    },
    seqs: () => heard.rowsHeard.map(one => one.row.seq),
  }
  return heard
}

let prefixes = 0

describe.skipIf(inject('redisUrl') === null)('the relay over Redis', () => {
  let server: PrivateRedis
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.stop())

  const prefix = () => `test:${++prefixes}`
  function open(prefixed: string, said: unknown[] = [], key = new Uint8Array(32)): Redis {
    const log = { error: (facts: object) => void said.push(facts), info: () => undefined }
    const redis = openRedis({ url: server.url, prefix: prefixed, key, log })
    onTestFinished(redis.close)
    return redis
  }
  async function relays(said: unknown[] = []) {
    const key = prefix()
    const redises = [open(key, said), open(key, said)] as const
    await expect.poll(() => redises.every(redis => redis.up)).toBe(true)
    const [a, b] = [redisRoomRelay(redises[0], 'a'), redisRoomRelay(redises[1], 'b')]
    // commands may be answered before the line that listens is there
    const probe = ear()
    const stop = await b.follow(probed, probe)
    await expect
      .poll(() => {
        a.tell(probed, 'epoch', [row(1)])
        return probe.seqs().length
      })
      .toBeGreaterThan(0)
    stop()
    return { key, redises, a, b }
  }
  /** Redis as somebody else has it in their hands. */
  async function byHand(...args: string[]): Promise<unknown> {
    const client = createClient({ url: server.url })
    client.on('error', () => undefined)
    await client.connect()
    const reply = await client.sendCommand(args)
    client.destroy()
    return reply
  }

  test('[SCALE-2] rows told on one node are heard on another as they were, and never by who told them', async () => {
    const { a, b } = await relays()
    const [own, other] = [ear(), ear()]
    await a.follow(xuan, own)
    await b.follow(xuan, other)
    a.tell(xuan, 'epoch', [row(2), row(3)])
    a.tell(xuan, 'epoch', [row(4)])
    await expect.poll(other.seqs).toEqual([2, 3, 4])
    expect(other.rowsHeard).toEqual([2, 3, 4].map(seq => ({ epoch: 'epoch', row: row(seq) })))
    expect(own.seqs()).toEqual([])
  })

  test('[SCALE-2] from the moment a room is followed nothing that is told is missed', async () => {
    const { a, b } = await relays()
    a.tell(xuan, 'epoch', [row(2)])
    for (let n = 3; n < 30; n++) {
      const heard = ear()
      const stop = await b.follow(xuan, heard)
      a.tell(xuan, 'epoch', [row(n)])
      await expect.poll(() => heard.seqs().includes(n) || heard.gaps > 0).toBe(true)
      stop()
    }
  })

  test('a room followed while others are being waited for is heard at once', async () => {
    const { a, b } = await relays()
    const [one, two] = [ear(), ear()]
    await b.follow(xuan, one)
    a.tell(xuan, 'epoch', [row(2)])
    await expect.poll(one.seqs).toEqual([2])
    await b.follow(cheng, two)
    const begun = performance.now()
    a.tell(cheng, 'epoch', [row(7)])
    await expect.poll(two.seqs, { interval: 5 }).toEqual([7])
    // a read that was not woken ends after a second
    expect(performance.now() - begun).toBeLessThan(900)
  })

  test('a batch too large to carry, and what nobody of us wrote, are reasons to look at the journal', async () => {
    const { key, a, b } = await relays()
    const heard = ear()
    await b.follow(xuan, heard)
    const gapsAfter = async (say: () => unknown) => {
      const before = heard.gaps
      await say()
      await expect.poll(() => heard.gaps).toBeGreaterThan(before)
    }
    await gapsAfter(() => a.tell(xuan, 'epoch', [row(2, 2 * 1024 * 1024)]))
    await gapsAfter(() => byHand('XADD', `${key}:room:xuan`, '*', 'x', 'y'))
    await gapsAfter(() =>
      byHand('XADD', `${key}:room:xuan`, '*', 'e', 'epoch', 'f', '3', 'n', 'z', 'b', 'junk', 'h', 'x'),
    )
    a.tell(xuan, 'epoch', [row(3)])
    await expect.poll(heard.seqs).toEqual([3])
  })

  test('[SCALE-2] rows of who can write to Redis and has not the secret of the nodes go onto no board', async () => {
    const { key, a, b } = await relays()
    const heard = ear()
    await b.follow(xuan, heard)
    const stranger = open(key, [], new Uint8Array(32).fill(1))
    await expect.poll(() => stranger.up).toBe(true)
    const forge = (entry: (string | Buffer)[]) => stranger.send('XADD', `${key}:room:xuan`, '*', ...entry)
    const before = heard.gaps
    redisRoomRelay(stranger, 'a').tell(xuan, 'epoch', [row(2)])
    await expect.poll(() => heard.gaps).toBeGreaterThan(before)
    // neither a true entry under another sender nor one of another board
    const truth = writeEntry(open(key).marking, `${key}:room:xuan`, 'a', 'epoch', [row(3)])
    await forge(truth.map((value, at) => (truth[at - 1] === 'n' ? 'c' : value)))
    await forge(writeEntry(open(key).marking, `${key}:room:cheng`, 'a', 'epoch', [row(4)]))
    a.tell(xuan, 'epoch', [row(5)])
    await expect.poll(heard.seqs).toEqual([5])
  })

  test('[SCALE-2] a room whose stream is broken does not stop another, and is told to look until it is whole', async () => {
    const said: unknown[] = []
    const { key, a, b } = await relays(said)
    const [sick, well] = [ear(), ear()]
    await b.follow(xuan, sick)
    await b.follow(cheng, well)
    await byHand('DEL', `${key}:room:xuan`)
    await byHand('SET', `${key}:room:xuan`, 'no stream')
    for (let n = 2; n < 6; n++) {
      a.tell(xuan, 'epoch', [row(n)])
      a.tell(cheng, 'epoch', [row(n)])
      await expect
        .poll(() => well.seqs().length > 0 && well.seqs().at(-1) === n, { timeout: 3000 })
        .toBe(true)
    }
    const gaps = sick.gaps
    await expect.poll(() => sick.gaps, { timeout: 4000 }).toBeGreaterThan(gaps + 1)
    await byHand('DEL', `${key}:room:xuan`)
    await expect
      .poll(
        () => {
          a.tell(xuan, 'epoch', [row(9)])
          return sick.seqs().includes(9)
        },
        { timeout: 9000, interval: 100 },
      )
      .toBe(true)
    // once by who cannot write it, once by who cannot read it
    expect(said.length).toBeLessThanOrEqual(3)
  })

  test('[SCALE-2] a flushed Redis is gone on with: by the entries, or by a look', async () => {
    const { a, b } = await relays()
    const heard = ear()
    await b.follow(xuan, heard)
    a.tell(xuan, 'epoch', [row(2)])
    await expect.poll(heard.seqs).toEqual([2])
    await server.flush()
    a.tell(xuan, 'epoch', [row(3)])
    await expect.poll(heard.seqs).toEqual([2, 3])
  })

  test('[SCALE-2] a Redis that was away is used again, every room is told to look, and the outage is said once', async () => {
    const said: unknown[] = []
    const { redises, a, b } = await relays(said)
    const heard = ear()
    await b.follow(xuan, heard)
    await server.stop()
    await expect.poll(() => redises.some(redis => redis.up)).toBe(false)
    a.tell(xuan, 'epoch', [row(2)])
    const late = ear()
    await b.follow(cheng, late)
    const gaps = heard.gaps
    await server.start()
    await expect.poll(() => Math.min(heard.gaps - gaps, late.gaps), { timeout: 12_000 }).toBeGreaterThan(0)
    await expect.poll(() => redises.every(redis => redis.up), { timeout: 12_000 }).toBe(true)
    a.tell(xuan, 'epoch', [row(3)])
    await expect.poll(heard.seqs).toContain(3)
    expect(said.length).toBe(2)
  }, 30_000)

  test('a Redis that stands still holds nobody up', async () => {
    const { a, b } = await relays()
    const heard = ear()
    await b.follow(xuan, heard)
    server.signal('SIGSTOP')
    const begun = performance.now()
    for (let n = 2; n < 5000; n++) a.tell(xuan, 'epoch', [row(n)])
    await b.follow(cheng, ear())
    expect(performance.now() - begun).toBeLessThan(5000)
    server.signal('SIGCONT')
    const gaps = heard.gaps
    await expect
      .poll(
        () => {
          a.tell(xuan, 'epoch', [row(6000)])
          return heard.seqs().includes(6000) || heard.gaps > gaps
        },
        { timeout: 12_000, interval: 100 },
      )
      .toBe(true)
  }, 30_000)

  test('a stream keeps the newest and goes by itself', async () => {
    const { key, a, b } = await relays()
    const heard = ear()
    await b.follow(xuan, heard)
    for (let n = 2; n < 3000; n++) {
      a.tell(xuan, 'epoch', [row(n)])
      if (n % 200 === 0) await expect.poll(heard.seqs, { interval: 5 }).toContain(n)
    }
    expect(Number(await byHand('XLEN', `${key}:room:xuan`))).toBeLessThan(2300)
    expect(Number(await byHand('TTL', `${key}:room:xuan`))).toBeGreaterThan(80_000)
  })
})
