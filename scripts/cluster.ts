import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { upToDateClient } from '../server/program/client-build.ts'
import { StartProblem } from '../server/program/start-problem.ts'
import { projectRoot } from '../server/program/version.ts'
import { freePort } from './cluster/free-port.ts'
import { keepRunning } from './cluster/keep-running.ts'
import { startProxy } from './cluster/proxy.ts'
import { clusterPostgres, clusterRedis } from './cluster/services.ts'
import { makeSecrets } from './secret-files.ts'

/**
 * `npm run cluster [-- --demo] [--nodes 3] [--spread] [--no-restart]`: several nodes on this machine behind a small proxy on PORT, over the PostgreSQL
 * and Redis of DATABASE_URL and REDIS_URL, or over ones started here whose data is kept in DATA_DIR. Ctrl-C stops everything in order.
 */
const { values: asked } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    nodes: { type: 'string', default: '3' },
    spread: { type: 'boolean', default: false },
    'no-restart': { type: 'boolean', default: false },
  },
})
const stops: (() => Promise<unknown>)[] = []
let stopping: Promise<void> | null = null
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
try {
  await start()
} catch (error) {
  if (stopping === null) {
    process.stderr.write(`guatu: ${error instanceof StartProblem ? error.message : String(error)}\n`)
    await stop(1)
  }
}

async function start(): Promise<void> {
  const dataDir = resolve(process.env.DATA_DIR ?? (asked.demo ? '.data-cluster-demo' : '.data-cluster'))
  const secrets = `${dataDir}/secrets`
  const port = Number(process.env.PORT ?? 8080)
  mkdirSync(dataDir, { recursive: true, mode: 0o711 }) // PostgreSQL, as a user of its own, passes through
  makeSecrets(secrets)
  await upToDateClient(projectRoot, say)
  const postgres = await clusterPostgres(process.env.DATABASE_URL, dataDir)
  stops.push(postgres.stop)
  const redis = await clusterRedis(process.env.REDIS_URL, dataDir)
  stops.push(redis.stop)
  const nodes = await Promise.all(Array.from({ length: Number(asked.nodes) }, (_, at) => node(at + 1)))
  stops.push(() => Promise.all(nodes.map(one => one.stop())))
  const mode = asked.spread ? 'spread' : 'room'
  const proxy = await startProxy({
    port,
    host: process.env.HOST ?? '0.0.0.0',
    mode,
    nodes: nodes.map(one => one.port),
  })
  stops.push(proxy.close)
  await Promise.all(nodes.map(one => one.ready(600_000)))
  say(`
挂图 Guatu cluster is ready · 集群已就绪   http://localhost:${proxy.port}
  proxy 代理       ${proxy.port}, ${mode === 'room' ? 'one board on one node · 同一战役固定到一个节点' : 'the next node each time · 逐次轮换节点'}
${nodes.map(one => `  ${one.name} 节点      http://127.0.0.1:${one.port}  pid ${one.pid()}`).join('\n')}
  PostgreSQL 数据库 ${postgres.words}
  Redis 中继       ${redis.words}
  secrets 密钥     ${secrets}
Ctrl-C stops everything in order · 按 Ctrl-C 依次停止
`)

  async function node(n: number) {
    return keepRunning({
      port: await freePort(),
      name: `node${n}`,
      args: asked.demo ? ['--demo'] : [],
      restart: !asked['no-restart'],
      say,
      env: {
        DATABASE_URL: postgres.url,
        REDIS_URL: redis.url,
        DATA_DIR: `${dataDir}/node${n}`,
        AUTH_SECRET_FILE: `${secrets}/auth-secret`,
        SIGNING_KEY_FILE: `${secrets}/signing-key.pem`,
        TRUST_PROXY: '1',
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
      },
    })
  }
}

/** What was started last stops first: no new requests, nodes drain, then what they drained into. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    say('stopping… · 正在停止…')
    for (const end of stops.toReversed()) await end()
    process.exit(code)
  })()
  return stopping
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
