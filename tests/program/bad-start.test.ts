import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folders: string[] = []
let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'guatu-start-'))
  folders.push(dataDir)
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly said: string
  readonly printed: string
}

async function start(
  env: NodeJS.ProcessEnv,
  args: readonly string[] = [],
  node: readonly string[] = [process.execPath],
): Promise<Ended> {
  const [command = '', ...before] = node
  const child = spawn(command, [...before, 'server/main.ts', '--api-only', ...args], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      ...env,
    },
  })
  let said = ''
  let printed = ''
  child.stderr.on('data', chunk => (said += chunk))
  child.stdout.on('data', chunk => (printed += chunk))
  const [code] = await once(child, 'close')
  return { code, said, printed }
}

function expectOneLine({ code, said, printed }: Ended, words: RegExp) {
  expect(said).toMatch(/^guatu: [^\n]+\n$/)
  expect(said).toMatch(words)
  expect([code, printed]).toEqual([1, ''])
}

describe('[OPS-1] what keeps the program from starting is one clear line and exit code 1', () => {
  test('the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expectOneLine(await start({ PORT: String(port) }), new RegExp(`port ${port} is already in use`))
    other.close()
  })

  test('the data directory cannot be written', async () => {
    const file = join(dataDir, 'a-file')
    writeFileSync(file, 'kept')
    expectOneLine(await start({ DATA_DIR: file }), /DATA_DIR .* cannot be written/)
    expectOneLine(await start({ DATA_DIR: join(file, 'below') }), /DATA_DIR .* cannot be written/)
    expect(readFileSync(file, 'utf8')).toBe('kept')
  })

  test('the database is damaged, and not a byte of it is changed', async () => {
    const file = join(dataDir, 'guatu.db')
    for (const content of [
      Buffer.alloc(9000, 0xab),
      Buffer.from('SQLite format 3\0 and then nothing of it'),
    ]) {
      writeFileSync(file, content)
      expectOneLine(await start({}), /database .* cannot be used .*nothing was changed/)
      expect(readFileSync(file).equals(content)).toBe(true)
    }
  })

  test('the database was cut short in the middle', async () => {
    await startAndStop()
    const file = join(dataDir, 'guatu.db')
    const cut = readFileSync(file).subarray(0, 20_000)
    writeFileSync(file, cut)
    expectOneLine(await start({}), /database .* cannot be used/)
    expect(readFileSync(file).equals(cut)).toBe(true)
  })

  test('the database is another program’s', async () => {
    const other = new DatabaseSync(join(dataDir, 'guatu.db'))
    other.exec('create table theirs (a); insert into theirs values (1)')
    other.close()
    expectOneLine(await start({}), /another program/)
  })

  test('the demo is pointed at real data, or the program at a demo', async () => {
    await startAndStop()
    expectOneLine(await start({}, ['--demo']), /holds real data/)
    writeFileSync(join(dataDir, 'demo-begun'), '')
    expectOneLine(await start({}), /holds a demo/)
  })

  const settings: readonly [NodeJS.ProcessEnv, RegExp][] = [
    [{ PORT: 'eighty' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ PUBLIC_URL: 'board.lan' }, /PUBLIC_URL/],
    [{ AUTH_SECRET: 'short' }, /AUTH_SECRET/],
    [{ AUTH_PROFILE: 'none' }, /AUTH_PROFILE/],
    [{ LOG_LEVEL: 'chatty' }, /LOG_LEVEL/],
    [{ DATABASE_URL: 'mysql://db/guatu' }, /DATABASE_URL: not a postgres/],
    [{ REDIS_URL: 'redis://cache' }, /set DATABASE_URL too/],
    [{ DATABASE_URL: 'postgres://db', REDIS_URL: 'cache:6379' }, /REDIS_URL: not a redis/],
    [
      { DATABASE_URL: 'postgres://db', DATABASE_PASSWORD_FILE: '/no/such' },
      /DATABASE_PASSWORD_FILE: .*cannot be read/,
    ],
    [{ NODE_NAME: 'a b' }, /NODE_NAME/],
    [{ AUTH_SECRET_FILE: '/no/such' }, /AUTH_SECRET_FILE: .*cannot be read/],
    [{ AUTH_SECRET_FILE: '/dev/null' }, /AUTH_SECRET_FILE: .*is empty/],
    [{ FAIL_POINT: 'nowhere' }, /FAIL_POINT/],
  ]
  test.each(settings)('a setting is wrong: %o', async (env, words) => {
    expectOneLine(await start(env), words)
    expect(readdirSync(dataDir)).toEqual([])
  })

  test('Node is too old: by what it says of itself', async () => {
    const pretend = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.11.0"})'
    expectOneLine(await start({}, [], [process.execPath, '--import', pretend]), /Node 24 or newer/)
  })

  test.skipIf(oldNode() === null)('Node is too old: by an old Node itself', async () => {
    expectOneLine(await start({}, [], [oldNode() ?? '']), /Node 24 or newer is needed, this is v/)
  })
})

/** A whole start and stop, so that there is real data. */
async function startAndStop(): Promise<void> {
  const child = spawn(process.execPath, ['server/main.ts', '--api-only'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
  })
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
}

function oldNode(): string | null {
  const candidates = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, 'node'))
  for (const node of new Set(candidates)) {
    if (!existsSync(node)) continue
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    if (Number(/^v(\d+)/.exec(stdout)?.[1]) < 24) return node
  }
  return null
}
