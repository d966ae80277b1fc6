import { createClient } from 'redis'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { markWith } from '../../../server/adapters/redis/marking.ts'
import { redisNodeBus } from '../../../server/adapters/redis/node-bus.ts'
import { openRedis } from '../../../server/adapters/redis/open-redis.ts'
import type { NodeBus } from '../../../server/cluster/ports.ts'
import { nodeTimers } from '../../../server/room/host.ts'
import { openRoomGossip } from '../../../server/room/room-gossip.ts'
import { type PrivateRedis, startRedis } from '../../support/private-redis.ts'

describe.skipIf(inject('redisUrl') === null)('the bus of nodes over Redis', () => {
  let server: PrivateRedis
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.stop())

  function open(node: string, prefix: string): { bus: NodeBus; said: unknown[]; close(): void } {
    const said: unknown[] = []
    const log = { error: (facts: object) => void said.push(facts), info: () => undefined }
    const redis = openRedis({ url: server.url, prefix, key: new Uint8Array(32), log })
    onTestFinished(redis.close)
    return { bus: redisNodeBus(redis, node), said, close: redis.close }
  }
  /** Two ends that hear one another. */
  async function pair(prefix: string) {
    const [a, b] = [open('a', prefix), open('b', prefix)]
    const greeted = new Set<string>()
    for (const { bus } of [a, b]) bus.hear('hello', () => greeted.add(bus.node))
    await expect
      .poll(() => {
        for (const { bus } of [a, b]) bus.say('hello', null)
        return greeted.size
      })
      .toBe(2)
    return { a, b }
  }

  test('a word is heard on the other nodes of its installation, by its topic, and not by who says it', async () => {
    const { a, b } = await pair('bus:1')
    const stranger = await pair('bus:2')
    const heard: unknown[] = []
    const tell = (name: string) => (word: unknown, from: string) => heard.push([name, word, from])
    a.bus.hear('one', tell('a'))
    b.bus.hear('one', tell('b'))
    const stop = b.bus.hear('two', tell('b, two'))
    stranger.b.bus.hear('one', tell('stranger'))
    a.bus.say('two', 1)
    a.bus.say('one', { of: ['字', 2] })
    await expect
      .poll(() => heard)
      .toEqual([
        ['b, two', 1, 'a'],
        ['b', { of: ['字', 2] }, 'a'],
      ])
    stop()
    a.bus.say('two', 3)
    a.bus.say('one', 4)
    await expect.poll(() => heard.length).toBe(3)
    expect(heard.at(-1)).toEqual(['b', 4, 'a'])
  })

  test('[SCALE-4] words of who can write to Redis and has not the secret of the nodes are heard by nobody', async () => {
    const { a, b } = await pair('bus:5')
    const heard: unknown[] = []
    b.bus.hear('one', word => heard.push(word))
    const marking = markWith(new Uint8Array(32))
    const client = createClient({ url: server.url })
    client.on('error', () => undefined)
    await client.connect()
    onTestFinished(() => client.destroy())
    const word = (at: number) => JSON.stringify({ n: 'a', a: at, t: 'one', w: 'forged' })
    const publish = (words: object) => client.publish('bus:5:bus', JSON.stringify(words))
    const plain = word(Date.now())
    await publish(JSON.parse(plain))
    await publish({ s: plain, h: markWith(new Uint8Array(32).fill(1)).mark('bus:5:bus', plain) })
    await publish({ s: plain, h: marking.mark('bus:6:bus', plain) })
    // one that was true an hour ago
    const old = word(Date.now() - 3_600_000)
    await publish({ s: old, h: marking.mark('bus:5:bus', old) })
    a.bus.say('one', 'true')
    await expect.poll(() => heard).toEqual(['true'])
  })

  test('one ear that throws does not deafen the others, and a word too long is not said', async () => {
    const { a, b } = await pair('bus:3')
    const heard: unknown[] = []
    b.bus.hear('one', () => {
      throw new Error('cannot hear')
    })
    b.bus.hear('one', word => heard.push(word))
    a.bus.say('one', 'x'.repeat(70_000))
    a.bus.say('one', 'short')
    await expect.poll(() => heard).toEqual(['short'])
    expect([a.said.length, b.said.length]).toEqual([1, 1])
  })

  test('[SCALE-2] presence crosses nodes again after Redis was away, and whoever listens is told of the gap', async () => {
    const { a, b } = await pair('bus:4')
    const gossips = [openRoomGossip(a.bus, nodeTimers), openRoomGossip(b.bus, nodeTimers)] as const
    for (const gossip of gossips) onTestFinished(gossip.stop)
    let gaps = 0
    b.bus.onGap(() => {
      gaps += 1
    })
    gossips[0].presence.set('1@demo', { json: '{}', at: 1 })
    await expect.poll(() => gossips[1].presence.others('1@demo').length).toBe(1)
    await server.stop()
    gossips[0].presence.set('1@demo', null)
    gossips[0].presence.set('2@demo', { json: '{}', at: 2 })
    await server.start()
    await expect.poll(() => gaps, { timeout: 12_000 }).toBeGreaterThan(0)
    await expect
      .poll(() => [...gossips[1].presence.everything()].map(one => one.key), { timeout: 12_000 })
      .toEqual(['2@demo'])
  }, 30_000)
})
