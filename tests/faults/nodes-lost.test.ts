import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { failPlaces } from '../../server/program/fail-point.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import type { ClusterNode } from '../support/cluster.ts'
import { amount, random, seed } from './chance.ts'
import { type Crowd, gather } from './crowd.ts'
import { faultsOf, judge } from './oracle.ts'
import { createCard, openStand, type Stand } from './stand.ts'
import { pause, until } from './until.ts'

const rounds = amount('FAULT_ROUNDS', 3)
const clients = amount('FAULT_CLIENTS', 18)
const runs = inject('postgresUrl') !== null && inject('redisUrl') !== null

describe.skipIf(!runs)('nodes that are lost', { timeout: rounds * 30_000 + 120_000 }, () => {
  let stand: Stand
  let crowd: Crowd
  beforeAll(async () => {
    console.log(`nodes lost: seed ${seed}`)
    stand = await openStand({ cards: clients, clients, durable: true })
    crowd = await gather(stand, clients)
  }, 240_000)
  afterAll(async () => {
    await crowd?.stop()
    await stand?.close()
  })
  const node = (n: number) => stand.cluster.nodes[n] as ClusterNode
  const agree = async (what: string) => {
    await crowd.quiet(60_000)
    const verdict = await judge(stand, crowd)
    expect(faultsOf(verdict), `${what}, seed ${seed}`).toEqual([])
    return verdict
  }
  /** A node that was just started has nobody: some come to each. */
  const spreadSome = async () => {
    for (const peer of crowd.peers.filter((_, n) => n % 3 === 0)) peer.wire.drop()
    await crowd.quiet()
  }

  test(`[SYNC-1] [SYNC-2] [SCALE-6] kill -9 of any node in a storm: what was acknowledged stays, everybody is back in 5 s, ${rounds} rounds`, async () => {
    const before = crowd.acknowledged()
    for (let round = 0; round < rounds; round++) {
      const end = crowd.write(20)
      await pause(100 + random.below(900))
      const lost = random.pick(stand.cluster.nodes)
      await lost.kill()
      await pause(random.below(300))
      await until(() => crowd.peers.every(peer => peer.online), 'whoever was on it is back on another', 5000)
      const back = lost.restart()
      await end()
      await crowd.quiet(60_000)
      await back
    }
    const { acknowledged } = await agree('after the kills')
    expect(acknowledged - before, 'the storm was not empty').toBeGreaterThan(rounds * clients)
    expect(crowd.closes().get(1006), 'somebody was on a node that was killed').toBeGreaterThan(0)
    console.log(`${rounds} kills, ${acknowledged - before} acknowledged, 0 lost`)
  })

  test.for(failPlaces)(
    '[SYNC-1] [SYNC-2] a node that ends %s: at worst an edit and a command are sent again, neither has its effect twice',
    async at => {
      await node(0).restart({ FAIL_POINT: at, FAIL_AFTER: String(10 + random.below(30)) })
      await until(() => stand.cluster.proxy.up().length === 3, 'the proxy sees three nodes')
      await spreadSome()
      const end = crowd.write(10)
      const asking = new AbortController()
      const commands = keepAsking(at, asking.signal)
      await node(0).ended()
      await node(0).restart()
      asking.abort()
      const titles = await commands
      await end()
      await agree(`after ${at}`)
      expect(titles.length).toBeGreaterThan(0)
      const made = await stand.query<{ after: string }>(
        `select "after" from "change" where "field" = 'title' and "after" like $1`,
        [`"${at}%`],
      )
      expect(made.map(row => JSON.parse(row.after)).sort()).toEqual(titles.toSorted())
    },
  )

  test('[SYNC-1] [SCALE-6] a node that is told to stop finishes, sends its clients on and exits 0 within 10 s', async () => {
    const at = node(random.below(3))
    await spreadSome()
    const end = crowd.write(10)
    await pause(300)
    const before = new Map(crowd.closes())
    const began = performance.now()
    expect(await at.terminate()).toBe(0)
    expect(performance.now() - began).toBeLessThan(10_000)
    await end()
    await crowd.quiet()
    expect(crowd.closes().get(1006)).toBe(before.get(1006))
    expect(crowd.closes().get(CloseReason.tryAgain)).toBeGreaterThan(before.get(CloseReason.tryAgain) ?? 0)
    await at.restart()
    await agree('after a drain')
  })

  test('[SYNC-1] [SCALE-1] with the database standing still it still exits 0 within 10 s, and at once when told twice', async () => {
    const [once, twice] = [node(0), node(1)]
    const end = crowd.write(5)
    await pause(200)
    for (const { links } of [once, twice]) links.postgres.freeze()
    await pause(500)
    const began = performance.now()
    const first = once.terminate()
    void twice.terminate()
    await pause(1200)
    const second = twice.terminate()
    expect(await second).toBe(0)
    expect(performance.now() - began).toBeLessThan(4000)
    expect(await first).toBe(0)
    expect(performance.now() - began).toBeLessThan(10_000)
    for (const { links } of [once, twice]) links.postgres.heal()
    await Promise.all([once.restart(), twice.restart()])
    await end()
    await agree('after stopping without a database')
  })

  /** Commands to the node that is to end, each sent again under its key until it is answered; their titles. */
  async function keepAsking(what: string, signal: AbortSignal): Promise<string[]> {
    const titles: string[] = []
    const direct = stand.observer.at(node(0).url)
    while (!signal.aborted) {
      const title = `${what} ${titles.length}`
      titles.push(title)
      for (let via = direct; ; via = stand.observer) {
        const answer = await createCard(via, title, title).catch(() => null)
        if (answer?.status === 200) break
        await pause(50)
      }
      await pause(30)
    }
    return titles
  }
})
