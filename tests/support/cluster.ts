import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ProxyMode } from '../../scripts/cluster/choose-node.ts'
import { freePort } from '../../scripts/cluster/free-port.ts'
import { type NodeProcess, startNode, whenReady } from '../../scripts/cluster/node-process.ts'
import { type NodeProxy, startProxy } from '../../scripts/cluster/proxy.ts'
import { makeSecrets } from '../../scripts/secret-files.ts'
import { type PrivatePostgres, startPostgres } from './private-postgres.ts'
import { type PrivateRedis, startRedis } from './private-redis.ts'
import { temporaryFolder } from './server-process.ts'
import { type TcpLink, tcpLink } from './tcp-link.ts'

export interface ClusterNode {
  /** Past the proxy, straight to this node. */
  readonly url: string
  readonly port: number
  pid(): number
  /** All it has written, over its restarts. */
  output(): string
  /** As a power cut would. */
  kill(): Promise<void>
  /** Stops it as it stands (SIGSTOP): it holds its connections and says nothing. */
  pause(): void
  resume(): void
  /** Asks it to drain; resolves with the exit code. */
  terminate(): Promise<number | null>
  /** Resolves with the exit code when it ends, for whatever reason; null when a signal ended it. */
  ended(): Promise<number | null>
  /** Starts it again on its port, killing it first where it runs; resolves when it is ready. What is set besides holds for this life of it. */
  restart(besides?: NodeJS.ProcessEnv): Promise<void>
  /** Its own cables to what the nodes share. */
  readonly links: { readonly postgres: TcpLink; readonly redis: TcpLink }
}

export interface Cluster {
  /** Through the proxy. */
  readonly url: string
  readonly nodes: readonly ClusterNode[]
  readonly proxy: NodeProxy
  readonly postgres: PrivatePostgres
  readonly redis: PrivateRedis
  /** Straight to the database, past every link. */
  readonly databaseUrl: string
  /** PEM the days are sealed with, and the secret of sessions: files. */
  readonly secrets: string
  /** Pulls or heals the cables of all nodes at once. */
  everyLink(which: 'postgres' | 'redis', act: (link: TcpLink) => void): void
  close(): Promise<void>
}

export interface ClusterOptions {
  readonly nodes?: number
  /** For each node: `--demo`, `--api-only`. */
  readonly args?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** A commit waits for the disk; off, because suites test what is written. */
  readonly durable?: boolean
  /** `spread`, the harshest, unless said otherwise. */
  readonly proxy?: ProxyMode
  /** A folder with a built client to serve as it is; `--api-only` is the other way to build nothing. */
  readonly client?: string
  /** How long the nodes may take together; making a demo takes long. */
  readonly withinMs?: number
  /** Done to the database before any node starts. */
  readonly prepare?: (databaseUrl: string) => Promise<void>
}

/** Real nodes over a PostgreSQL and a Redis of their own, behind the proxy, each with cables that can be pulled. Close it. */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const dataDir = temporaryFolder()
  const secrets = join(dataDir, 'secrets')
  makeSecrets(secrets)
  const [postgres, redis] = await Promise.all([
    startPostgres({ durable: options.durable ?? false }),
    startRedis(),
  ])
  const databaseUrl = await postgres.database()
  await options.prepare?.(databaseUrl)
  const common = {
    AUTH_SECRET_FILE: join(secrets, 'auth-secret'),
    SIGNING_KEY_FILE: join(secrets, 'signing-key.pem'),
    TRUST_PROXY: '1',
    LOG_LEVEL: 'warn',
    ...options.env,
  }
  const withinMs = options.withinMs ?? 180_000
  const program = [
    ...(options.client ? ['tests/support/serve-folder.ts', options.client] : ['server/main.ts']),
    ...(options.args ?? []),
  ]
  const nodes = await Promise.all(
    Array.from({ length: options.nodes ?? 3 }, async (_, at) => {
      const links = { postgres: await tcpLink(postgres.port), redis: await tcpLink(redis.port) }
      const folder = join(dataDir, `node${at + 1}`)
      mkdirSync(folder)
      const env = {
        ...common,
        DATABASE_URL: through(databaseUrl, links.postgres),
        REDIS_URL: through(redis.url, links.redis),
        DATA_DIR: folder,
        NODE_NAME: `node${at + 1}`,
      }
      return clusterNode({ port: await freePort(), program, env }, links, withinMs)
    }),
  )
  const proxy = await startProxy({
    port: 0,
    host: '127.0.0.1',
    nodes: nodes.map(node => node.port),
    mode: options.proxy ?? 'spread',
  })
  const close = async () => {
    await proxy.close()
    await Promise.all(nodes.map(node => node.kill()))
    await Promise.all(nodes.flatMap(({ links }) => [links.postgres.close(), links.redis.close()]))
    await redis.stop()
    await postgres.close()
  }
  try {
    await Promise.all(nodes.map(node => node.ready()))
    await proxySees(proxy, nodes.length)
  } catch (cause) {
    await close()
    throw cause
  }
  return {
    url: `http://127.0.0.1:${proxy.port}`,
    nodes,
    proxy,
    postgres,
    redis,
    databaseUrl,
    secrets,
    close,
    everyLink: (which, act) => {
      for (const { links } of nodes) act(links[which])
    },
  }
}

function through(url: string, link: TcpLink): string {
  const linked = new URL(url)
  linked.port = String(link.port)
  return linked.href
}

type Begin = Parameters<typeof startNode>[0]

function clusterNode(
  begin: Begin,
  links: ClusterNode['links'],
  withinMs: number,
): ClusterNode & { ready(): Promise<void> } {
  const lives: NodeProcess[] = [startNode(begin)]
  const current = (): NodeProcess => {
    const last = lives.at(-1)
    if (!last) throw new Error('a node has at least one life')
    return last
  }
  return {
    url: `http://127.0.0.1:${begin.port}`,
    port: begin.port,
    links,
    pid: () => current().pid,
    output: () => lives.map(life => life.output()).join(''),
    kill: async () => void (await current().end('SIGKILL')),
    pause: () => current().signal('SIGSTOP'),
    resume: () => current().signal('SIGCONT'),
    terminate: () => current().end('SIGTERM'),
    ended: () => current().exited,
    async restart(besides = {}) {
      await current().end('SIGKILL')
      lives.push(startNode({ ...begin, env: { ...begin.env, ...besides } }))
      await whenReady(current(), withinMs)
    },
    ready: () => whenReady(current(), withinMs),
  }
}

/** The proxy asks once a second; who has just started should not be refused by it. */
async function proxySees(proxy: NodeProxy, count: number): Promise<void> {
  const deadline = Date.now() + 10_000
  while (proxy.up().length < count) {
    if (Date.now() > deadline) throw new Error('the proxy does not find the nodes ready')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
