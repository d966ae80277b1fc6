import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** A connection to a port of this machine; null where nobody takes it within a second. */
export function connected(port: number): Promise<Socket | null> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, timeout: 1000 })
    const give = (up: boolean) => {
      socket.removeAllListeners()
      socket.setTimeout(0)
      if (!up) socket.destroy()
      resolve(up ? socket : null)
    }
    socket.once('connect', () => give(true))
    socket.once('error', () => give(false))
    socket.once('timeout', () => give(false))
  })
}

/** What comes from one goes to the other; when one is gone so is the other. */
export function join(a: Duplex, b: Duplex): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    from.on('error', () => to.destroy())
    from.once('close', () => to.destroy())
    from.pipe(to)
  }
}
