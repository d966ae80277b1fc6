import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './server-process.ts'

/** A PostgreSQL of our own: its data in a temporary folder, reached on a port of its own, gone when it is closed. */
export interface PrivatePostgres {
  readonly port: number
  /** Makes an empty database and answers its address. */
  database(): Promise<string>
  /** `fast`: connections are cut; `immediate`: as a power cut would end it. */
  stop(how?: 'fast' | 'immediate'): Promise<void>
  start(): Promise<void>
  /** Signals every process of it. */
  signal(signal: NodeJS.Signals): void
  close(): Promise<void>
}

export interface PostgresOptions {
  /** Where an earlier one keeps its data; a temporary folder where absent. */
  readonly dataDir?: string
  readonly port?: number
  /** Without it a commit does not wait for the disk: for suites that test what is written, not whether it lasts. */
  readonly durable?: boolean
}

/** The newest PostgreSQL installed here; null: none. */
export function postgresFolder(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).map(Number) : []
  const newest = versions.filter(Number.isFinite).sort((a, b) => b - a)[0]
  return newest === undefined ? null : join(root, String(newest), 'bin')
}

export async function startPostgres(options: PostgresOptions = {}): Promise<PrivatePostgres> {
  const bin = postgresFolder()
  if (!bin) throw new Error('no PostgreSQL here: apt-get install postgresql')
  const port = options.port ?? (await freePort())
  const data = options.dataDir ?? mkdtempSync(join(tmpdir(), 'guatu-pg-'))
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, data)
  let server: ChildProcess | null = null

  const start = async () => {
    const settings = {
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: data,
      max_connections: 200,
      shared_buffers: '64MB',
      ...(options.durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
    }
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    server = spawn(...asPostgres(join(bin, 'postgres'), ['-D', data, ...args]), { stdio: 'ignore' })
    await answers(port)
  }
  const stop = async (how: 'fast' | 'immediate' = 'fast') => {
    const ended = server && new Promise(resolve => server?.once('exit', resolve))
    execFileSync(...asPostgres(join(bin, 'pg_ctl'), ['-D', data, '-m', how, '-w', 'stop']), {
      stdio: 'ignore',
    })
    await ended
    server = null
  }
  await start()
  process.once('exit', () => server && stopNow(data))
  return {
    port,
    start,
    stop,
    async database() {
      const name = `t${randomBytes(6).toString('hex')}`
      await onServer(port, client => client.query(`create database ${name}`))
      return addressOf(port, name)
    },
    signal: signal =>
      void execFileSync('pkill', [`-${signal.replace('SIG', '')}`, '-f', `postgres.*${data}`]),
    async close() {
      if (server) await stop('immediate')
      if (!options.dataDir) rmSync(data, { recursive: true, force: true })
    },
  }
}

const addressOf = (port: number, name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`

/** PostgreSQL refuses to be root's. */
function asPostgres(command: string, args: string[]): [string, string[]] {
  return process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]
}

function initialise(bin: string, data: string): void {
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres', data])
  const args = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  execFileSync(...asPostgres(join(bin, 'initdb'), args), { stdio: 'ignore', cwd: '/' })
}

async function answers(port: number): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    try {
      return await onServer(port, client => client.query('select 1').then(() => undefined))
    } catch (cause) {
      if (Date.now() > deadline) throw new Error('PostgreSQL did not start', { cause })
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

async function onServer<T>(port: number, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: addressOf(port, 'postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** At the end of the process there is no time to wait. */
function stopNow(data: string): void {
  try {
    execFileSync('pkill', ['-QUIT', '-f', `postgres.*-D ${data}`], { stdio: 'ignore' })
  } catch {
    // it had ended already
  }
}
