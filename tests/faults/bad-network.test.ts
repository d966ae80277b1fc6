import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { ApiClient } from '../support/api.ts'
import { type TcpLink, tcpLink } from '../support/tcp-link.ts'
import { amount, random, seed } from './chance.ts'
import { type Crowd, gather } from './crowd.ts'
import { type FrameProxy, frameProxy } from './frame-proxy.ts'
import { faultsOf, judge } from './oracle.ts'
import { openStand, type Stand } from './stand.ts'
import { pause, until } from './until.ts'

const seconds = amount('FAULT_SECONDS', 8)
const clients = amount('FAULT_CLIENTS', 12)
const runs = inject('postgresUrl') !== null && inject('redisUrl') !== null

describe.skipIf(!runs)(
  'a bad network between clients and nodes',
  { timeout: seconds * 2000 + 180_000 },
  () => {
    let stand: Stand
    beforeAll(async () => {
      console.log(`bad network: seed ${seed}`)
      stand = await openStand({ cards: clients, clients })
    }, 240_000)
    afterAll(() => stand?.close())

    /** Everybody is back, and everybody sees everybody. */
    const agree = async (crowd: Crowd, what: string) => {
      await crowd.quiet(60_000)
      const ids = crowd.peers.map(({ wire }) => wire.doc.clientID)
      await until(
        () => crowd.peers.every(({ wire }) => isSame(wire.present(), ids)),
        () => `everybody sees all ${ids.length}: ${crowd.peers.map(({ wire }) => wire.present().length)}`,
        40_000,
      )
      expect(faultsOf(await judge(stand, crowd)), `${what}, seed ${seed}`).toEqual([])
    }

    test(`[SYNC-1] [SYNC-2] [SCALE-2] links that come and go for ${seconds} s: nothing is lost, nobody stays invisible`, async () => {
      const { port } = new URL(stand.cluster.url)
      const links = await Promise.all(Array.from({ length: clients }, () => tcpLink(Number(port))))
      const crowd = await gather(stand, clients, (api, n) => through(api, links[n] as TcpLink))
      const end = crowd.write(4)
      const until = performance.now() + seconds * 1000
      await Promise.all(links.map(link => flap(link, until)))
      await end()
      await agree(crowd, 'after flapping')
      expect(crowd.closes().get(1006), 'links were cut').toBeGreaterThan(clients)
      await crowd.stop()
      for (const link of links) await link.close()
    })

    test('[SYNC-1] [SYNC-2] frames that are lost, doubled, turned round, cut short and played again: nothing is lost or doubled', async () => {
      const { port } = new URL(stand.cluster.url)
      const proxies = await Promise.all(
        Array.from({ length: clients }, () => frameProxy(Number(port), random)),
      )
      const crowd = await gather(stand, clients, (api, n) => through(api, proxies[n] as FrameProxy))
      // a server answers some of it by sending its author away for good, which is what it should do; such a one is left out of what must come back
      const end = crowd.write(6)
      await pause(500)
      for (const proxy of proxies) proxy.mistreat(0.02)
      await pause(seconds * 1000)
      for (const proxy of proxies) proxy.behave()
      await end()
      const harmed = proxies.reduce((total, proxy) => total + proxy.harmed(), 0)
      expect(harmed, 'frames were mistreated').toBeGreaterThan(clients)
      const staying = staysIn(crowd)
      await agree(staying, `after ${harmed} mistreated frames`)
      await crowd.stop()
      for (const proxy of proxies) await proxy.close()
    })
  },
)

/** A client whose network damaged its bytes may be refused for good: what it was told to be saved must be there all the same. */
function staysIn(crowd: Crowd): Crowd {
  const peers = crowd.peers.filter(peer => peer.over === null)
  return {
    ...crowd,
    peers,
    closes: () => new Map(),
    quiet: withinMs =>
      until(
        () => peers.every(peer => peer.online && peer.unsaved === 0),
        'those that stay are quiet',
        withinMs,
      ).then(() => undefined),
  }
}

/** Up and down for one to five seconds each; some go without a word. */
async function flap(link: TcpLink, calmAt: number): Promise<void> {
  const longest = seconds > 20 ? 4000 : 1500
  while (performance.now() < calmAt) {
    await pause(1000 + random.below(longest))
    if (random.below(3) === 0) link.freeze()
    else link.cut()
    await pause(1000 + random.below(longest))
    if (random.below(2) === 0) link.cut()
    link.heal()
  }
}

const through = (api: ApiClient, { port }: { readonly port: number }) => api.at(`http://127.0.0.1:${port}`)

const isSame = (present: readonly number[], ids: readonly number[]) =>
  ids.every(id => present.includes(id)) && present.every(id => ids.includes(id))
