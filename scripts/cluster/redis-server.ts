import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createClient } from 'redis'

/** A Redis of our own on this machine, keeping nothing on disk: whatever it forgets must not matter. */
export interface RedisServer {
  readonly port: number
  /** With its password. */
  readonly url: string
  start(): Promise<void>
  stop(): Promise<void>
  flush(): Promise<void>
  signal(signal: NodeJS.Signals): void
}

export const redisIsInstalled = (): boolean => spawnSync('redis-server', ['--version']).status === 0

/** Not started yet. */
export function redisServer(port: number, password: string): RedisServer {
  const url = `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`
  let server: ChildProcess | null = null
  process.once('exit', () => server?.kill('SIGKILL'))
  return {
    port,
    url,
    async start() {
      // its settings through a pipe: a password among the arguments could be read by anyone on the machine
      server = spawn('redis-server', ['-'], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
      server.stdin?.end(
        [`port ${port}`, 'bind 127.0.0.1', `requirepass ${password}`, 'save ""', 'appendonly no', ''].join(
          '\n',
        ),
      )
      await withClient(url, client => client.ping())
    },
    async stop() {
      const running = server
      server = null
      if (!running || (running.exitCode ?? running.signalCode) !== null) return
      running.kill('SIGKILL')
      await once(running, 'exit')
    },
    flush: () => withClient(url, client => client.flushAll()),
    signal: signal => void server?.kill(signal),
  }
}

/** Waits for a server that is only just starting. */
const openClient = (url: string) =>
  createClient({ url, socket: { reconnectStrategy: tries => (tries < 200 ? 25 : false) } })

async function withClient(
  url: string,
  work: (client: ReturnType<typeof openClient>) => Promise<unknown>,
): Promise<void> {
  const client = openClient(url)
  client.on('error', () => undefined) // it may still be starting; what comes of that is thrown by connect
  await client.connect()
  try {
    await work(client)
  } finally {
    client.destroy()
  }
}
