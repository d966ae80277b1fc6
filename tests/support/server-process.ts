import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../../scripts/cluster/free-port.ts'
import { storeSettings } from './test-store.ts'

export { freePort }

const root = resolve(import.meta.dirname, '../..')

export interface ServerProcess {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  readonly output: () => string
  /** Ends it as a power cut would: no handler runs. */
  kill(): Promise<void>
  /** Asks it to drain; resolves with the exit code. */
  terminate(): Promise<number | null>
}

export interface ServerOptions {
  readonly args?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly dataDir?: string
  readonly port?: number
  /** A folder with a built client to serve as it is; otherwise the program builds its own when it has to. */
  readonly client?: string
}

/** The real program as a process of its own, ready when `/readyz` answers. Same `dataDir` and `port` to start it again. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const dataDir = options.dataDir ?? temporaryFolder()
  const port = options.port ?? (await freePort())
  const program = options.client ? ['tests/support/serve-folder.ts', options.client] : ['server/main.ts']
  const child = spawn(process.execPath, [...program, ...(options.args ?? [])], {
    cwd: root,
    env: {
      ...process.env,
      LOG_LEVEL: 'warn',
      ...(await storeSettings(dataDir)),
      ...options.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk))
  const url = `http://127.0.0.1:${port}`
  await ready(child, url, () => output)
  return {
    url,
    port,
    dataDir,
    output: () => output,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    terminate: () => end(child, 'SIGTERM'),
  }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function ready(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const deadline = Date.now() + 180_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`)
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error(`the server was not ready in a minute:\n${output()}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill(signal)
  await once(child, 'exit')
  return child.exitCode
}
