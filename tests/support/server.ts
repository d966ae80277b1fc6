import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDemo, type DemoHost } from '../../server/campaign/demo/index.ts'
import { readConfig } from '../../server/program/config.ts'
import type { BuildDemo } from '../../server/program/demo.ts'
import { type RunningProgram, startProgram } from '../../server/program/start.ts'
import { demoInto, storeSettings } from './test-store.ts'

export interface TestServer {
  readonly url: string
  readonly dataDir: string
  readonly program: RunningProgram
  stop(): Promise<void>
}

export interface TestServerOptions {
  readonly env?: NodeJS.ProcessEnv
  /** The whole demo is a copy of one made once a run: its clock has gone on since. */
  readonly demo?: boolean
  readonly dataDir?: string
  /** Instead of the demo's story: usually nothing but the campaigns a test needs. */
  readonly buildDemo?: BuildDemo
  readonly client?: string
  readonly patienceMs?: number
}

/** The real program in this process, on a free port and a directory of its own, over the run's store; `env` as it would be in a shell. */
export async function openServer(options: TestServerOptions = {}): Promise<TestServer> {
  const given = options.dataDir ?? options.env?.DATA_DIR
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'guatu-test-')))
  if (options.demo && !options.buildDemo && !given) await demoInto(dataDir, makeDemo)
  const env = {
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...(await storeSettings(dataDir)),
    ...options.env,
  }
  const config = readConfig(env, options.demo ? ['--demo'] : [])
  const program = await startProgram(config, {
    client: options.client ?? null,
    ...(options.buildDemo ? { buildDemo: options.buildDemo } : {}),
    ...(options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs }),
  })
  return {
    url: `http://127.0.0.1:${program.port}`,
    dataDir,
    program,
    async stop() {
      await program.stop()
      if (!given) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Every moment its clock was put to while the demo of this folder was made. */
export const demoMoments = (dataDir: string): readonly number[] =>
  JSON.parse(readFileSync(join(dataDir, momentsFile), 'utf8'))
const momentsFile = 'test-moments.json'

/** By a server that was stopped since; its folder is kept for the run. */
async function makeDemo(): Promise<string> {
  const dataDir = await mkdtemp(join(process.env.TEST_RUN_DIR ?? tmpdir(), 'guatu-demo-'))
  const moments: number[] = []
  const watched = (host: DemoHost): DemoHost => ({
    ...host,
    setNow(at) {
      moments.push(at)
      host.setNow(at)
    },
  })
  const server = await openServer({ demo: true, buildDemo: host => buildDemo(watched(host)), dataDir })
  await server.stop()
  writeFileSync(join(dataDir, momentsFile), JSON.stringify(moments))
  return dataDir
}
