import { type Dialect, guatu, hocuspocus, yWebsocket } from './dialect.ts'

export interface Peer {
  readonly name: string
  readonly script: string
  readonly dialect: Dialect
  /** Arguments after the state file; `disk` is a fresh folder for servers that store. */
  readonly args: (disk: string) => readonly string[]
  /** Whether what it stored survives a restart, so that loss can be asked of it. */
  readonly stores: boolean
}

const none = () => []

export const peers = {
  raw: { name: 'raw', script: 'raw.ts', dialect: yWebsocket, args: none, stores: false },
  rawmerge: { name: 'rawmerge', script: 'raw.ts', dialect: yWebsocket, args: () => ['merge'], stores: false },
  stock: { name: 'stock', script: 'stock.ts', dialect: yWebsocket, args: none, stores: false },
  hocuspocus: { name: 'hocuspocus', script: 'hocuspocus.ts', dialect: hocuspocus, args: none, stores: false },
  hocuspocusSqlite: {
    name: 'hocuspocus + SQLite',
    script: 'hocuspocus.ts',
    dialect: hocuspocus,
    args: disk => [`${disk}/hocuspocus.sqlite`],
    stores: true,
  },
  guatu: { name: 'guatu', script: 'guatu.ts', dialect: guatu, args: disk => [disk], stores: true },
} satisfies Record<string, Peer>
