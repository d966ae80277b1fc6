import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { nodesFor, type ProxyMode } from './choose-node.ts'
import { connected, join } from './sockets.ts'
import { watchNodes } from './watch-nodes.ts'

export interface ProxyOptions {
  readonly port: number
  readonly host: string
  /** Ports of the nodes on this machine. */
  readonly nodes: readonly number[]
  readonly mode: ProxyMode
}

export interface NodeProxy {
  readonly port: number
  /** Ready nodes, as of the last second. */
  up(): readonly number[]
  close(): Promise<void>
}

/**
 * A small reverse proxy for nodes on one machine: HTTP and WebSocket, streamed both ways, the other side closed when one goes. A node that refuses or
 * is not ready is left out, unless none is ready: then each is asked, for without a database they still serve the page that says so. What could not be handed to one at
 * all is handed to the next, since nothing of it was sent. It ends no TLS and keeps nothing.
 */
export async function startProxy({ port, host, nodes, mode }: ProxyOptions): Promise<NodeProxy> {
  const watch = watchNodes(nodes)
  const upgraded = new Set<Duplex>()
  let turn = 0
  /** A connection to the first node in order that takes one; null: none does. */
  const reach = async (path: string): Promise<Socket | null> => {
    const order = nodesFor(path, nodes, mode, turn++)
    const ready = order.filter(watch.isUp)
    for (const node of ready.length > 0 ? ready : order) {
      const socket = await connected(node)
      if (socket) return socket
      watch.failed(node)
    }
    return null
  }
  const server = createServer(async (asked, answer) => {
    const socket = await reach(asked.url ?? '/')
    if (answer.destroyed) socket?.destroy()
    else if (socket) passOn(asked, answer, socket)
    else answer.writeHead(503, { 'retry-after': '3', 'content-type': 'text/html; charset=utf-8' }).end(nobody)
  })
  server.on('upgrade', async (asked: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on('error', () => client.destroy())
    const socket = await reach(asked.url ?? '/')
    if (!socket) return void client.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n')
    if (client.destroyed) return void socket.destroy()
    upgraded.add(client)
    client.once('close', () => upgraded.delete(client))
    socket.write(headOf(asked))
    socket.write(head)
    join(client, socket)
  })
  server.requestTimeout = 0 // the nodes decide how long an upload may take
  await once(server.listen(port, host), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    up: () => nodes.filter(watch.isUp),
    async close() {
      watch.stop()
      const closed = new Promise(resolve => server.close(resolve))
      for (const socket of upgraded) socket.destroy()
      server.closeAllConnections()
      await closed
    },
  }
}

/** For whoever opens a page while no node runs: it asks again by itself. */
const nobody = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>挂图 Guatu</title>
<body style="font:18px/1.8 sans-serif;display:grid;place-content:center;height:90vh;margin:0;text-align:center;color:#1c2b45">
<b>服务器正在启动或维护，请稍候，本页会自动刷新</b>The server is starting or being maintained; this page tries again by itself
`

function passOn(asked: IncomingMessage, answer: ServerResponse, socket: Socket): void {
  const { method, url, headers } = asked
  const upstream = request({
    createConnection: () => socket,
    ...(method === undefined ? {} : { method }),
    ...(url === undefined ? {} : { path: url }),
    headers: { ...headers, ...forwarded(asked), connection: 'close' },
  })
  upstream.on('response', response => {
    const { connection: _, 'keep-alive': __, ...kept } = response.headers
    answer.writeHead(response.statusCode ?? 502, response.statusMessage, kept)
    response.pipe(answer)
    response.once('close', () => response.complete || answer.destroy())
  })
  upstream.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
  answer.once('close', () => upstream.destroy())
  asked.pipe(upstream)
}

function forwarded({ headers, socket }: IncomingMessage) {
  const before = headers['x-forwarded-for']
  const client = socket.remoteAddress ?? ''
  return {
    'x-forwarded-for': before === undefined ? client : `${before}, ${client}`,
    'x-forwarded-proto': headers['x-forwarded-proto'] ?? 'http',
  }
}

/** The head of an upgrade as it came, byte for byte but for who it came from. */
function headOf(asked: IncomingMessage): string {
  const kept = asked.rawHeaders.flatMap((name, at) =>
    at % 2 === 0 && !/^x-forwarded-(for|proto)$/i.test(name) ? [`${name}: ${asked.rawHeaders[at + 1]}`] : [],
  )
  const added = Object.entries(forwarded(asked)).map(([name, value]) => `${name}: ${value}`)
  return `${[`${asked.method} ${asked.url} HTTP/1.1`, ...kept, ...added].join('\r\n')}\r\n\r\n`
}
