import { upToDateClient } from '../../server/program/client-build.ts'
import { projectRoot } from '../../server/program/version.ts'
import { startCluster } from '../support/cluster.ts'
import { serveControl } from '../support/cluster-control.ts'
import { startServer } from '../support/server-process.ts'

/**
 * One demo for all flows; its address travels in the environment. With E2E_ON=nodes it is three nodes over PostgreSQL and Redis behind the proxy
 * that takes the next node for every request and every socket, so that a page's calls and connections are hardly ever on one node; GUATU_CONTROL has their switches.
 */
export default async function serveDemo(): Promise<() => Promise<void>> {
  const served = process.env.E2E_ON === 'nodes' ? await serveCluster() : await serveOne()
  process.env.GUATU_URL = served.url
  return served.stop
}

async function serveOne() {
  const server = await startServer({ args: ['--demo'] })
  return { url: server.url, stop: async () => void (await server.terminate()) }
}

async function serveCluster() {
  await upToDateClient(projectRoot, () => {})
  const cluster = await startCluster({ args: ['--demo'], withinMs: 300_000 })
  const control = await serveControl(cluster)
  process.env.GUATU_CONTROL = control.url
  return {
    url: cluster.url,
    async stop() {
      await control.close()
      await cluster.close()
    },
  }
}
