import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/cluster/free-port.ts'
import { type PostgresServer, postgresServer } from '../../scripts/cluster/postgres-server.ts'

export { postgresFolder } from '../../scripts/cluster/postgres-server.ts'

/** A PostgreSQL of our own: its data in a temporary folder, reached on a port of its own, gone when it is closed. */
export interface PrivatePostgres extends Omit<PostgresServer, 'database'> {
  /** Makes an empty database and answers its address. */
  database(): Promise<string>
  close(): Promise<void>
}

export interface PostgresOptions {
  /** Where an earlier one keeps its data; a temporary folder where absent. */
  readonly dataDir?: string
  readonly port?: number
  /** Asked of whoever connects, by SCRAM; without it whoever reaches the port is let in. */
  readonly password?: string
  /** Without it a commit does not wait for the disk: for suites that test what is written, not whether it lasts. */
  readonly durable?: boolean
}

const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }

export async function startPostgres(options: PostgresOptions = {}): Promise<PrivatePostgres> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'guatu-pg-'))
  const server = postgresServer({
    dataDir,
    port: options.port ?? (await freePort()),
    password: options.password ?? null,
    settings: { max_connections: 200, shared_buffers: '64MB', ...(options.durable ? {} : hasty) },
  })
  await server.start()
  return {
    ...server,
    database: () => server.database(`t${randomBytes(6).toString('hex')}`),
    async close() {
      await server.stop('immediate')
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
