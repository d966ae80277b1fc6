import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'

/** Slow or endless requests are ended; keep-alive outlasts a proxy's, so that the proxy is the one to close. */
export function httpServer(app: Express): Server {
  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
    app,
  )
  server.maxHeadersCount = 100
  return server
}

/** Resolves with the port taken; rejects with what the system says when it cannot be. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
