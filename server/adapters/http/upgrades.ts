import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { originOf, standardHeaders } from '../../web/request-headers.ts'
import { isSameOrigin } from '../../web/same-origin.ts'

/** Takes over a socket whose request was made by our own pages. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** Every WebSocket comes through here: a foreign Origin is turned away before anything looks at cookies or tickets. */
export function routeUpgrades(
  server: Server,
  handlers: Readonly<Record<string, UpgradeHandler>>,
  publicUrl: URL | null,
): void {
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const handler = Object.entries(handlers).find(([prefix]) => request.url?.startsWith(prefix))?.[1]
    if (!handler) return refuseUpgrade(socket, '404 Not Found')
    if (!isSameOrigin(originOf(standardHeaders(request.headers)), publicUrl))
      return refuseUpgrade(socket, '403 Forbidden')
    handler(request, socket, head)
  })
}

export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
