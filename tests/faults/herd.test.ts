import { expect, inject, test } from 'vitest'
import { amount } from './chance.ts'
import { gather } from './crowd.ts'
import { faultsOf, judge } from './oracle.ts'
import { openStand } from './stand.ts'
import { until } from './until.ts'

/** 300 for the long form. */
const clients = amount('FAULT_HERD', 150)
const runs = inject('postgresUrl') !== null && inject('redisUrl') !== null

test.skipIf(!runs)(
  `[SCALE-6] [SYNC-1] ${clients} clients come back at once when all nodes were restarted: all are level within 15 s`,
  { timeout: 300_000 },
  async () => {
    const stand = await openStand({ cards: clients, clients, proxy: 'spread' })
    const crowd = await gather(stand, clients)
    try {
      await crowd.quiet(60_000)
      for (const ledger of crowd.ledgers) ledger.write()
      await Promise.all(stand.cluster.nodes.map(node => node.kill()))
      await until(() => crowd.peers.every(peer => !peer.online), 'nobody is connected')
      await Promise.all(stand.cluster.nodes.map(node => node.restart()))
      const began = performance.now()
      await crowd.quiet(15_000)
      console.log(
        `${clients} clients level ${Math.round(performance.now() - began)} ms after the nodes were ready`,
      )
      expect(faultsOf(await judge(stand, crowd))).toEqual([])
    } finally {
      await crowd.stop()
      await stand.close()
    }
  },
)
