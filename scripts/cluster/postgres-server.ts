import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL of our own on this machine. Signals to us do not reach it: it ends when it is told to, or with our process. */
export interface PostgresServer {
  readonly port: number
  /** Address of a database on it, with the password where there is one. */
  urlOf(name: string): string
  /** Makes it unless it is there, and answers its address. */
  database(name: string): Promise<string>
  start(): Promise<void>
  /** `fast`: connections are cut; `immediate`: as a power cut would end it. */
  stop(how?: 'fast' | 'immediate'): Promise<void>
  /** Signals every process of it. */
  signal(signal: NodeJS.Signals): void
}

export interface PostgresServerOptions {
  /** Where its data is kept; made where there is none. */
  readonly dataDir: string
  readonly port: number
  /** Null: whoever reaches the port is let in. */
  readonly password: string | null
  readonly settings?: Readonly<Record<string, string | number>>
}

/** The newest PostgreSQL installed here; null: none. */
export function postgresFolder(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).map(Number) : []
  const newest = versions.filter(Number.isFinite).sort((a, b) => b - a)[0]
  return newest === undefined ? null : join(root, String(newest), 'bin')
}

/** Not started yet. */
export function postgresServer(options: PostgresServerOptions): PostgresServer {
  const bin = postgresFolder()
  if (!bin) throw new Error('no PostgreSQL here: apt-get install postgresql')
  const { dataDir, port, password } = options
  if (!existsSync(join(dataDir, 'PG_VERSION'))) initialise(bin, options)
  let server: ChildProcess | null = null
  const urlOf = (name: string) => {
    const url = new URL(`postgres://postgres@127.0.0.1:${port}/${name}`)
    url.password = encodeURIComponent(password ?? '')
    return url.href
  }
  const ask = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: urlOf('postgres') })
    client.on('error', () => undefined) // what comes of it is thrown by the query
    await client.connect()
    return work(client).finally(() => client.end())
  }
  const stop = async (how: 'fast' | 'immediate' = 'fast') => {
    const running = server
    server = null
    const ended = running && (running.exitCode ?? running.signalCode) === null && exitOf(running)
    stopOn(bin, dataDir, how)
    await ended
  }
  process.once('exit', () => server && stopOn(bin, dataDir, 'immediate'))
  return {
    port,
    urlOf,
    stop,
    async database(name) {
      await ask(async client => {
        const found = await client.query('select 1 from pg_database where datname = $1', [name])
        if (found.rowCount === 0) await client.query(`create database "${name}"`)
      })
      return urlOf(name)
    },
    async start() {
      stopOn(bin, dataDir, 'fast') // left behind by a run that was killed
      const settings = {
        port,
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        ...options.settings,
      }
      const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
      const started = spawn(join(bin, 'postgres'), ['-D', dataDir, ...args], {
        ...owner(),
        stdio: 'ignore',
        cwd: '/',
        detached: true,
      })
      server = started
      await answers(() => ask(client => client.query('select 1')), started)
    },
    signal: signal => signalAll(dataDir, signal),
  }
}

const exitOf = (child: ChildProcess) => new Promise(resolve => child.once('exit', resolve))

/** PostgreSQL refuses to be root's; whoever we are otherwise, it is ours. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function initialise(bin: string, { dataDir, password, settings }: PostgresServerOptions): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const kept = mkdtempSync(join(tmpdir(), 'guatu-'))
  const passwordFile = join(kept, 'password')
  writeFileSync(passwordFile, password ?? '', { mode: 0o600 })
  const login = password === null ? ['-A', 'trust'] : ['-A', 'scram-sha-256', '--pwfile', passwordFile]
  const args = ['-D', dataDir, '-U', 'postgres', ...login, '-E', 'UTF8', '--no-locale', '--data-checksums']
  if (settings?.fsync === 'off') args.push('--no-sync')
  try {
    for (const path of [kept, passwordFile, dataDir]) give(path, owner())
    execFileSync(join(bin, 'initdb'), args, { ...owner(), stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' })
  } finally {
    rmSync(kept, { recursive: true, force: true })
  }
}

function give(path: string, { uid, gid }: ReturnType<typeof owner>): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

async function answers(ask: () => Promise<unknown>, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    try {
      return void (await ask())
    } catch (cause) {
      if (server.exitCode !== null || Date.now() > deadline)
        throw new Error('PostgreSQL did not start', { cause })
      await new Promise(resolve => setTimeout(resolve, 25))
    }
  }
}

/** Nothing where none runs on this folder. */
function stopOn(bin: string, dataDir: string, how: 'fast' | 'immediate'): void {
  if (mainProcess(dataDir) === null) return
  signalAll(dataDir, 'SIGCONT') // one that was stopped hears nothing
  try {
    execFileSync(join(bin, 'pg_ctl'), ['-D', dataDir, '-m', how, '-w', 'stop'], {
      ...owner(),
      timeout: 30_000,
      stdio: 'ignore',
      cwd: '/',
    })
  } catch {
    // it ended meanwhile
  }
}

/** As it wrote into its folder itself; null: none is running there. */
function mainProcess(dataDir: string): number | null {
  const file = join(dataDir, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return existsSync(`/proc/${pid}`) && statSync(`/proc/${pid}`).uid === statSync(dataDir).uid ? pid : null
}

function signalAll(dataDir: string, signal: NodeJS.Signals): void {
  const pid = mainProcess(dataDir)
  if (pid === null) return
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  for (const each of [pid, ...children.trim().split(' ').filter(Boolean).map(Number)])
    try {
      process.kill(each, signal)
    } catch {
      // it has just ended
    }
}
