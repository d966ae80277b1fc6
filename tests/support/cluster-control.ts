import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Cluster } from './cluster.ts'

/**
 * A cluster's switches over HTTP, for flows that run in another process than it: `POST /postgres/stop`, `/postgres/start`, `/node/2/kill`,
 * `/node/2/restart`, `/node/2/pause`, `/node/2/resume`. Answers when it is done.
 */
export async function serveControl(cluster: Cluster): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    act(cluster, request).then(
      () => response.end(),
      cause => response.writeHead(500).end(String(cause)),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function act(cluster: Cluster, { url = '' }: IncomingMessage): Promise<void> {
  const [, what, ...rest] = url.split('/')
  if (what === 'postgres' && rest[0] === 'stop') return cluster.postgres.stop('immediate')
  if (what === 'postgres' && rest[0] === 'start') return cluster.postgres.start()
  const node = cluster.nodes[Number(rest[0]) - 1]
  if (what === 'node' && node && rest[1] === 'kill') return node.kill()
  if (what === 'node' && node && rest[1] === 'restart') return node.restart()
  if (what === 'node' && node && rest[1] === 'pause') return node.pause()
  if (what === 'node' && node && rest[1] === 'resume') return node.resume()
  throw new Error(`no such switch: ${url}`)
}
