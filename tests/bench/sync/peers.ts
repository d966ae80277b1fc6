import { type Dialect, guatu, hocuspocus, yWebsocket } from './dialect.ts'

/** One server, or several, that a scenario is played against. */
export interface Peer {
  readonly name: string
  readonly script: string
  readonly dialect: Dialect
  /** Processes; clients are spread over them in turn. */
  readonly nodes: number
  /** Arguments after the state file; `disk` is a fresh folder for servers that store. */
  readonly args: (disk: string) => readonly string[]
  /** What it needs besides. */
  readonly needs: readonly ('postgres' | 'redis')[]
  readonly env: NodeJS.ProcessEnv
}

/** A folder with y-leveldb in its node_modules: it is native code, so the project does not install it (docs/BENCHMARKS.md). */
export const leveldbFolder: string | null = process.env.BENCH_LEVELDB ?? null

const single = { nodes: 1, args: () => [] as string[], needs: [], env: {} } as const
const ours = { ...single, script: 'guatu.ts', dialect: guatu } as const

export const peers = {
  raw: { ...single, name: 'raw', script: 'raw.ts', dialect: yWebsocket },
  rawmerge: { ...single, name: 'rawmerge', script: 'raw.ts', dialect: yWebsocket, args: () => ['merge'] },
  stock: { ...single, name: 'stock', script: 'stock.ts', dialect: yWebsocket },
  stockLeveldb: {
    ...single,
    name: 'stock + LevelDB',
    script: 'stock.ts',
    dialect: yWebsocket,
    args: disk => [`${disk}/leveldb`],
    env: { BENCH_LEVELDB: leveldbFolder ?? '' },
  },
  hocuspocus: { ...single, name: 'hocuspocus', script: 'hocuspocus.ts', dialect: hocuspocus },
  hocuspocusSqlite: {
    ...single,
    name: 'hocuspocus + SQLite',
    script: 'hocuspocus.ts',
    dialect: hocuspocus,
    args: disk => [`${disk}/hocuspocus.sqlite`],
  },
  embedded: { ...ours, name: 'guatu', args: disk => [disk] },
  oneNode: { ...ours, name: 'guatu, PostgreSQL + Redis', needs: ['postgres', 'redis'] },
  threeNodes: { ...ours, name: 'guatu, 3 nodes', nodes: 3, needs: ['postgres', 'redis'] },
  threeWithoutRedis: { ...ours, name: 'guatu, 3 nodes without Redis', nodes: 3, needs: ['postgres'] },
} satisfies Record<string, Peer>
