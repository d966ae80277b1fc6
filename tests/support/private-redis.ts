import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createClient } from 'redis'
import { freePort } from './server-process.ts'

/** A Redis of our own, with a password, keeping nothing on disk: whatever it forgets must not matter. */
export interface PrivateRedis {
  readonly port: number
  /** With its password. */
  readonly url: string
  start(): Promise<void>
  stop(): Promise<void>
  flush(): Promise<void>
  signal(signal: NodeJS.Signals): void
}

const password = 'test-only'

export const redisIsInstalled = (): boolean => spawnSync('redis-server', ['--version']).status === 0

export async function startRedis(): Promise<PrivateRedis> {
  const port = await freePort()
  const url = `redis://:${password}@127.0.0.1:${port}`
  let server: ChildProcess | null = null
  const start = async () => {
    const args = ['--port', `${port}`, '--requirepass', password, '--save', '', '--bind', '127.0.0.1']
    server = spawn('redis-server', args, { stdio: 'ignore' })
    await withClient(url, client => client.ping())
  }
  await start()
  process.once('exit', () => server?.kill('SIGKILL'))
  return {
    port,
    url,
    start,
    async stop() {
      const running = server
      server = null
      running?.kill('SIGKILL')
      if (running) await once(running, 'exit')
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
    await client.close()
  }
}
