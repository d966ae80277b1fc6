import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A cable between a node and a service, that can be pulled. */
export interface TcpLink {
  readonly port: number
  /** Connections that are open through it. */
  connections(): number
  /** Resets every connection, and each that comes, until it is healed. */
  cut(): void
  /** Bytes and ends are held back both ways, as by a network that drops everything; none is lost when it is healed. */
  freeze(): void
  /** Each chunk comes this much later, either way. */
  slow(ms: number): void
  heal(): void
  close(): Promise<void>
}

/** Listens on a port of its own and passes on to `target`, a port of this machine. */
export async function tcpLink(target: number): Promise<TcpLink> {
  const sockets = new Set<Socket>()
  let state: 'open' | 'cut' | 'frozen' = 'open'
  let latencyMs = 0
  let thaw = Promise.withResolvers<void>()
  thaw.resolve()

  const pump = async (from: Socket, to: Socket) => {
    for await (const chunk of from.iterator({ destroyOnReturn: false })) {
      if (latencyMs > 0) await new Promise(resolve => setTimeout(resolve, latencyMs))
      await thaw.promise
      if (!to.write(chunk)) await Promise.race([once(to, 'drain'), once(to, 'close')])
    }
    await thaw.promise
    to.end()
  }
  const reset = (socket: Socket) => void socket.resetAndDestroy()
  const server = createServer({ noDelay: true, allowHalfOpen: true }, near => {
    if (state === 'cut') return reset(near)
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true, allowHalfOpen: true })
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => reset(other)) // a broken end is broken at both
      socket.once('close', () => {
        sockets.delete(socket)
        void thaw.promise.then(() => other.destroyed || other.end())
      })
      pump(socket, other).catch(() => reset(other))
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const heal = () => {
    state = 'open'
    latencyMs = 0
    thaw.resolve()
  }
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => sockets.size / 2,
    cut() {
      heal()
      state = 'cut'
      for (const socket of sockets) reset(socket)
    },
    freeze() {
      if (state === 'frozen') return
      state = 'frozen'
      thaw = Promise.withResolvers()
    },
    slow(ms) {
      latencyMs = ms
    },
    heal,
    async close() {
      heal()
      const closed = new Promise(resolve => server.close(resolve))
      for (const socket of sockets) reset(socket)
      await closed
    },
  }
}
