import type { Peer } from './peers.ts'
import { ServerProcess } from './server-process.ts'
import type { Services } from './services.ts'

/** Seconds of CPU, apart by who used them. */
export interface Spent {
  readonly nodes: number
  readonly postgres: number
  readonly redis: number
}

/** A peer as it runs: its nodes, and what stands beside them. */
export interface Deployment {
  readonly nodes: number
  /** Where client `index` goes; nodes in turn, those that are there. */
  portOf(index: number): number
  spent(): Spent
  /** Figures of what stands beside the nodes, those that have a part in this, for so much spent between two moments. */
  beside(before: Spent, after: Spent, unit: string, factor: number): Readonly<Record<string, number>>
  /** Resident memory of all nodes. */
  residentMb(): number
  /** Memory of PostgreSQL; null where it has no part in this. */
  postgresMb(): number | null
  /** kill -9 of one node, or of all. */
  kill(which: 'one' | 'all'): Promise<void>
  /** Starts what was killed on what it had kept. */
  startAgain(): Promise<void>
  stop(): Promise<void>
}

/** `stateFile` is the board every room begins with, `disk` where a server with a disk may keep its own. */
export async function deploy(
  peer: Peer,
  services: Services | null,
  stateFile: string,
  disk: string,
): Promise<Deployment> {
  const env = { ...peer.env, ...(await addresses(peer, services)) }
  const start = () => ServerProcess.start(peer.script, [stateFile, ...peer.args(disk)], env)
  const begin = async (count: number) => Promise.all(Array.from({ length: count }, start))
  let living = await begin(peer.nodes)
  const beside = () => (peer.needs.length > 0 && services ? services.cpu() : { postgres: 0, redis: 0 })
  const sum = (cost: (node: ServerProcess) => number) => living.reduce((all, node) => all + cost(node), 0)
  return {
    nodes: peer.nodes,
    portOf: index => living[index % living.length]?.port ?? 0,
    spent: () => ({ nodes: sum(node => node.cpuSeconds()), ...beside() }),
    beside: (before, after, unit, factor) => ({
      ...(peer.needs.includes('postgres') && {
        [`PostgreSQL CPU ${unit}`]: (after.postgres - before.postgres) * factor,
      }),
      ...(peer.needs.includes('redis') && { [`Redis CPU ${unit}`]: (after.redis - before.redis) * factor }),
    }),
    residentMb: () => sum(node => node.residentMb()),
    postgresMb: () => (peer.needs.includes('postgres') ? (services?.postgresMb() ?? null) : null),
    async kill(which) {
      const dying = which === 'one' ? living.slice(0, 1) : living
      living = living.slice(dying.length)
      await Promise.all(dying.map(node => node.stop('SIGKILL')))
    },
    async startAgain() {
      living = [...living, ...(await begin(peer.nodes - living.length))]
    },
    async stop() {
      const signal = process.env.BENCH_NODE_FLAGS ? 'SIGTERM' : 'SIGKILL'
      await Promise.all(living.map(node => node.stop(signal)))
    },
  }
}

async function addresses(peer: Peer, services: Services | null): Promise<NodeJS.ProcessEnv> {
  if (peer.needs.length === 0) return {}
  if (!services) throw new Error('PostgreSQL and Redis are not installed here')
  const env = { BENCH_POSTGRES: await services.database() }
  return peer.needs.includes('redis') ? { ...env, BENCH_REDIS: services.redisUrl } : env
}
