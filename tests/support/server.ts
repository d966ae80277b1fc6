import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../server/program/config.ts'
import type { BuildDemo } from '../../server/program/demo.ts'
import { type RunningProgram, startProgram } from '../../server/program/start.ts'
import { storeSettings } from './test-store.ts'

export interface TestServer {
  readonly url: string
  readonly dataDir: string
  readonly program: RunningProgram
  stop(): Promise<void>
}

/** The real program in this process, on a free port and a directory of its own, over the run's store; `env` as it would be in a shell. */
export async function openServer(
  options: {
    env?: NodeJS.ProcessEnv
    demo?: boolean
    dataDir?: string
    /** Instead of the demo's story: usually nothing but the campaigns a test needs. */
    buildDemo?: BuildDemo
    client?: string
    patienceMs?: number
  } = {},
): Promise<TestServer> {
  const given = options.dataDir ?? options.env?.DATA_DIR
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'guatu-test-')))
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
