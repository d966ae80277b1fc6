import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket as Socket, WebSocket, WebSocketServer } from 'ws'
import type { Random } from '../support/random.ts'

/** Stands between one client and its server and knows where a frame begins and ends. */
export interface FrameProxy {
  readonly port: number
  /**
   * From here on this part of all frames, either way, is lost, doubled, turned round with the next, cut short or followed by an old one; of a connection no
   * more than one. Beneath TLS none of it happens: acknowledgements count messages, so who loses one and doubles another could make a count come out right.
   */
  mistreat(part: number): void
  /** From here on it passes on what comes; what is open is closed, since a stream with a hole stays one. */
  behave(): void
  /** Frames mistreated so far. */
  harmed(): number
  close(): Promise<void>
}

export async function frameProxy(target: number, random: Random): Promise<FrameProxy> {
  let part = 0
  let harmed = 0
  const sockets = new Set<Socket>()
  const server = createServer((asked, answer) => {
    const { method = 'GET', url = '/', headers } = asked
    const onward = request({ port: target, host: '127.0.0.1', method, path: url, headers }, got => {
      answer.writeHead(got.statusCode ?? 502, got.headers)
      got.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  })
  const upgrades = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  server.on('upgrade', (asked, stream, head) => {
    const far = new WebSocket(`ws://127.0.0.1:${target}${asked.url}`, {
      headers: headersOf(asked),
      perMessageDeflate: false,
    })
    far.on('error', () => stream.destroy())
    far.once('open', () =>
      upgrades.handleUpgrade(asked, stream, head, near => {
        const fate = { harmed: false }
        pass(near, far, fate)
        pass(far, near, fate)
      }),
    )
  })
  const pass = (from: Socket, to: Socket, fate: { harmed: boolean }) => {
    const old: Buffer[] = []
    let held: Buffer | null = null
    sockets.add(from)
    const send = (frame: Buffer) => to.readyState === WebSocket.OPEN && to.send(frame)
    from.on('error', () => to.terminate())
    from.on('close', (code, reason) => {
      sockets.delete(from)
      if (code === 1005 || code === 1006) to.terminate()
      else to.close(code, reason)
    })
    from.on('message', (frame: Buffer) => {
      old.push(frame)
      const now = held
      held = null
      if (fate.harmed || random.below(10_000) >= part * 10_000) send(frame)
      else {
        harmed += 1
        fate.harmed = true
        const how = random.pick(['lose', 'double', 'turn', 'cut', 'replay'] as const)
        if (how === 'turn') held = frame
        if (how === 'double' || how === 'replay') send(frame)
        if (how === 'double') send(frame)
        if (how === 'replay') send(random.pick(old))
        if (how === 'cut') send(frame.subarray(0, random.below(frame.length)))
      }
      if (now) send(now)
    })
  }
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    mistreat(share) {
      part = share
    },
    behave() {
      part = 0
      for (const socket of sockets) socket.terminate()
    },
    harmed: () => harmed,
    async close() {
      const closed = new Promise(resolve => server.close(resolve))
      for (const socket of sockets) socket.terminate()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Host and Origin stay what the client said: the server compares them. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name]) => !/^(connection|upgrade|sec-websocket-.*)$/.test(name),
  )
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}
