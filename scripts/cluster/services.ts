import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '../../server/program/start-problem.ts'
import { freePort } from './free-port.ts'
import { postgresFolder, postgresServer } from './postgres-server.ts'
import { redisIsInstalled, redisServer } from './redis-server.ts'

/** What the nodes share: given by the environment, or started for them here. */
export interface Service {
  readonly url: string
  /** Where it is, for people. */
  readonly words: string
  stop(): Promise<void>
}

const given = (url: string): Service => ({
  url,
  words: `${withoutPassword(url)} (given · 外部提供)`,
  stop: async () => undefined,
})

/** Its data and its password are kept under `dataDir`. */
export async function clusterPostgres(url: string | undefined, dataDir: string): Promise<Service> {
  if (url) return given(url)
  if (!postgresFolder()) throw missing('PostgreSQL', 'apt-get install postgresql', 'DATABASE_URL')
  const password = readFileSync(join(dataDir, 'secrets', 'postgres-password'), 'utf8').trim()
  const folder = join(dataDir, 'postgres')
  const server = postgresServer({
    dataDir: folder,
    port: await freePort(),
    password,
    settings: { max_connections: 200 },
  })
  await server.start()
  const address = await server.database('guatu')
  return { url: address, words: `${withoutPassword(address)}  ${folder}`, stop: () => server.stop('fast') }
}

/** Keeps nothing on disk. */
export async function clusterRedis(url: string | undefined, dataDir: string): Promise<Service> {
  if (url) return given(url)
  if (!redisIsInstalled()) throw missing('Redis', 'apt-get install redis-server', 'REDIS_URL')
  const password = readFileSync(join(dataDir, 'secrets', 'redis-password'), 'utf8').trim()
  const server = redisServer(await freePort(), password)
  await server.start()
  return { url: server.url, words: withoutPassword(server.url), stop: server.stop }
}

const missing = (what: string, how: string, setting: string) =>
  new StartProblem(
    `${what} is not installed here: "${how}" as root, or give the address of one by ${setting} · 未安装 ${what}，请安装或用 ${setting} 指定`,
  )

function withoutPassword(url: string): string {
  const shown = new URL(url)
  shown.password = ''
  return shown.href
}
