import { readFileSync } from 'node:fs'
import pg from 'pg'
import { createClient } from 'redis'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import type { ClusterNode } from '../support/cluster.ts'
import { amount, random, seed } from './chance.ts'
import { type Crowd, gather } from './crowd.ts'
import { faultsOf, judge } from './oracle.ts'
import { RestlessPeer } from './restless-peer.ts'
import { openStand, type Stand } from './stand.ts'
import { pause, until } from './until.ts'
import { watchDelays } from './watch-delays.ts'

/** How long each outage lasts; 60 for the long form. */
const seconds = amount('FAULT_SECONDS', 2)
const clients = amount('FAULT_CLIENTS', 12)
const runs = inject('postgresUrl') !== null && inject('redisUrl') !== null

describe.skipIf(!runs)('services that are lost', { timeout: seconds * 5000 + 120_000 }, () => {
  let stand: Stand
  /** The n-th client is on the node n modulo three, past the proxy. */
  let crowd: Crowd
  let onlookers: RestlessPeer[]
  beforeAll(async () => {
    console.log(`services lost: seed ${seed}`)
    stand = await openStand({ cards: clients, clients, durable: true })
    crowd = await gather(stand, clients, (api, n) => api.at(node(n % 3).url))
    onlookers = await Promise.all(
      stand.cluster.nodes.map(({ url }) => RestlessPeer.open(stand.observer.at(url), stand.campaign)),
    )
  }, 240_000)
  afterAll(async () => {
    await Promise.all((onlookers ?? []).map(peer => peer.stop()))
    await crowd?.stop()
    await stand?.close()
  })
  beforeEach(() => until(() => onlookers.every(peer => peer.online), 'whoever looks on is there'))
  const node = (n: number) => stand.cluster.nodes[n] as ClusterNode
  const agree = async (what: string) => {
    await crowd.quiet(60_000)
    expect(faultsOf(await judge(stand, crowd)), `${what}, seed ${seed}`).toEqual([])
  }

  test.for([
    ['is gone', ({ redis }) => redis.stop(), ({ redis }) => redis.start()],
    ['is restarted', ({ redis }) => redis.stop().then(redis.start), nothing],
    ['is flushed', ({ redis }) => redis.flush(), ({ redis }) => redis.flush()],
    ['is cut off from one node', ({ nodes }) => any(nodes).links.redis.cut(), healRedis],
    ['says nothing to one node', ({ nodes }) => any(nodes).links.redis.freeze(), healRedis],
    ['is cut off from all', c => c.everyLink('redis', link => link.cut()), healRedis],
    ['holds something else under the key of the room', garble, nothing],
  ] satisfies readonly [string, Act, Act][])(
    '[SCALE-2] Redis %s: edits are acknowledged and on the other nodes within 3 s',
    async ([what, breaks, heals]) => {
      const delays = watchDelays(
        onlookers.map(peer => peer.wire.doc),
        crowd.ledgers,
      )
      const end = crowd.write(5)
      await pause(300)
      await breaks(stand.cluster)
      const broken = crowd.acknowledged()
      await pause(seconds * 1000)
      expect(crowd.acknowledged(), 'acknowledged meanwhile').toBeGreaterThan(broken + clients)
      await heals(stand.cluster)
      await pause(1000)
      await end()
      await crowd.quiet()
      await agree(`Redis ${what}`)
      expect(delays.worst(), 'ms from an acknowledgement to the last other node').toBeLessThan(3000)
      delays.stop()
      expect(crowd.closes().get(CloseReason.storageAway) ?? 0).toBe(0)
    },
  )

  test.for(['fast', 'immediate'] as const)(
    '[SCALE-1] [SYNC-1] PostgreSQL is stopped (%s) and started: nothing is acknowledged meanwhile, saving goes on by itself',
    async how => {
      const { postgres } = stand.cluster
      const told = crowd.closes().get(CloseReason.storageAway) ?? 0
      const end = crowd.write(5)
      await pause(300 + random.below(300))
      await postgres.stop(how)
      // what was committed a moment ago may still be on its way to its writer
      await pause(250)
      const stopped = crowd.acknowledged()
      await pause(seconds * 1000)
      expect(crowd.acknowledged(), 'no acknowledgement without a database').toBe(stopped)
      await until(notReady(stand.cluster.nodes), 'every node says that it is not ready')
      await postgres.start()
      await until(() => crowd.acknowledged() > stopped, 'saving goes on')
      await end()
      await agree(`PostgreSQL stopped (${how})`)
      expect(crowd.closes().get(CloseReason.storageAway), 'told that nothing is saved').toBeGreaterThan(told)
      await until(ready(stand.cluster.nodes), 'every node is ready')
    },
  )

  test('[SCALE-1] [SYNC-1] one node is cut off from PostgreSQL: it acknowledges nothing, the others go on', async () => {
    const cut = random.below(3)
    const own = crowd.ledgers.filter((_, n) => n % 3 === cut)
    const others = crowd.ledgers.filter((_, n) => n % 3 !== cut)
    const ackedOf = (ledgers: typeof own) => ledgers.reduce((total, { acked }) => total + acked, 0)
    const end = crowd.write(5)
    await pause(300)
    node(cut).links.postgres.cut()
    await pause(250)
    const before = { own: ackedOf(own), others: ackedOf(others) }
    await pause(seconds * 1000)
    expect(ackedOf(own)).toBe(before.own)
    expect(ackedOf(others)).toBeGreaterThan(before.others + others.length)
    await until(notReady([node(cut)]), 'it says that it is not ready')
    node(cut).links.postgres.heal()
    await until(() => ackedOf(own) > before.own, 'it goes on')
    await end()
    await agree('one node cut off')
  })

  test('[SCALE-1] [SYNC-1] PostgreSQL stands still for all: nothing is acknowledged that is not there afterwards', async () => {
    const end = crowd.write(5)
    await pause(300)
    stand.cluster.everyLink('postgres', link => link.freeze())
    await pause(seconds * 1000)
    stand.cluster.everyLink('postgres', link => link.heal())
    await pause(1000)
    await end()
    await agree('a link that stood still')
    await until(ready(stand.cluster.nodes), 'every node is ready')
  })

  test('[SCALE-1] PostgreSQL is slow: acknowledgements are late and none is false, what waits stays bounded, and a node says so', async () => {
    const memory = memoryOf(stand.cluster.nodes)
    stand.cluster.everyLink('postgres', link => link.slow(500))
    const slow = crowd.acknowledged()
    const end = crowd.write(10)
    await until(notReady(stand.cluster.nodes), 'every node says that it is not ready')
    await until(() => crowd.acknowledged() > slow, 'edits are acknowledged all the same', 60_000)
    await pause(seconds * 1000)
    memoryOf(stand.cluster.nodes).forEach((mb, n) => {
      expect(mb - (memory[n] ?? 0), `node ${n + 1} has grown by MB`).toBeLessThan(200)
    })
    stand.cluster.everyLink('postgres', link => link.heal())
    await end()
    await agree('a slow database')
    await until(ready(stand.cluster.nodes), 'every node is ready')
  })

  test('[SCALE-1] PostgreSQL has no connection left: nothing false is acknowledged, and it goes on when there is one', async () => {
    const end = crowd.write(5)
    await pause(300)
    const letGo = await takeEveryConnection(stand.cluster.databaseUrl)
    const held = crowd.acknowledged()
    await until(notReady(stand.cluster.nodes), 'every node says that it is not ready')
    await pause(seconds * 1000)
    expect(crowd.acknowledged()).toBe(held)
    await letGo()
    await until(() => crowd.acknowledged() > held, 'saving goes on')
    await end()
    await agree('without connections')
    await until(ready(stand.cluster.nodes), 'every node is ready')
  })
})

type Act = (cluster: Stand['cluster']) => unknown
const nothing: Act = () => undefined
const healRedis: Act = cluster => cluster.everyLink('redis', link => link.heal())
const any = (nodes: readonly ClusterNode[]) => random.pick(nodes)

/** Something that is no stream, where the stream of the board is; put there again, since a stream that expired would be made anew. */
async function garble({ redis }: Stand['cluster']): Promise<void> {
  const client = createClient({ url: redis.url })
  await client.connect()
  const keys = await client.keys('*:room:xuancheng')
  expect(keys).toHaveLength(1)
  for (const key of keys) await client.multi().del(key).set(key, 'not a stream').exec()
  client.destroy()
}

const answers = async (nodes: readonly ClusterNode[]) =>
  Promise.all(
    nodes.map(({ url }) =>
      fetch(`${url}/readyz`).then(
        answer => answer.status,
        () => 0,
      ),
    ),
  )
const ready = (nodes: readonly ClusterNode[]) => async () =>
  (await answers(nodes)).every(status => status === 200)
const notReady = (nodes: readonly ClusterNode[]) => async () =>
  (await answers(nodes)).every(status => status === 503)

/** Megabytes each process holds. */
const memoryOf = (nodes: readonly ClusterNode[]) =>
  nodes.map(node => {
    const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${node.pid()}/status`, 'utf8')) ?? []
    return Number(kb) / 1024
  })

/** Holds whatever the server has to give, also what the nodes had; answers how to let go. */
async function takeEveryConnection(url: string): Promise<() => Promise<void>> {
  const held: pg.Client[] = []
  const takeOne = async () => {
    const client = new pg.Client({ connectionString: url, application_name: 'greedy' })
    client.on('error', () => undefined)
    const got = await client.connect().then(
      () => true,
      () => false,
    )
    if (got) held.push(client)
    return got
  }
  const takeAll = async () => {
    while (await takeOne());
  }
  await takeAll()
  // nodes take a place back between two of ours: so often that in the end there is none
  for (let left = 1; left > 0; ) {
    const { rows } = await (held[0] as pg.Client).query(
      `select count(pg_terminate_backend(pid))::int as "left" from pg_stat_activity where application_name = 'guatu'`,
    )
    left = rows[0].left
    await takeAll()
  }
  return async () => void (await Promise.all(held.map(client => client.end())))
}
