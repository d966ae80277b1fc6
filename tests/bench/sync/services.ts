import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PrivatePostgres, postgresFolder, startPostgres } from '../../support/private-postgres.ts'
import { redisIsInstalled, startRedis } from '../../support/private-redis.ts'
import { pinServers } from './pin.ts'
import { cpuSeconds, family, shareOfMemoryMb, sumOver } from './process-cost.ts'

/** PostgreSQL, waiting for the disk at each commit, and Redis, started once for a run and pinned with the servers they belong to. */
export interface Services {
  /** Address of a new, empty database. */
  database(): Promise<string>
  readonly redisUrl: string
  /** Seconds of CPU so far. */
  cpu(): { readonly postgres: number; readonly redis: number }
  postgresMb(): number
  close(): Promise<void>
}

/** Null where this machine has neither. */
export async function startServices(): Promise<Services | null> {
  if (!postgresFolder() || !redisIsInstalled()) return null
  const folder = mkdtempSync(join(tmpdir(), 'guatu-bench-pg-'))
  const postgres: PrivatePostgres = await startPostgres({ dataDir: folder, durable: true })
  const redis = await startRedis()
  const postgresPid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
  const redisPid = ownRedis()
  for (const pid of [postgresPid, redisPid]) pinServers(pid)
  return {
    database: () => postgres.database(),
    redisUrl: redis.url,
    cpu: () => ({ postgres: cpuOfPostgres(postgresPid), redis: cpuSeconds(redisPid) }),
    postgresMb: () => sumOver(family(postgresPid), shareOfMemoryMb),
    async close() {
      await Promise.all([postgres.close(), redis.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The main process counts connections that have ended, the living count themselves. */
const cpuOfPostgres = (pid: number): number =>
  cpuSeconds(pid, true) + sumOver(family(pid).slice(1), each => cpuSeconds(each))

/** Our only child of that name. */
function ownRedis(): number {
  const found = family(process.pid).find(pid => named(pid, 'redis-server'))
  if (found === undefined) throw new Error(`Redis is not our child`)
  return found
}

function named(pid: number, name: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith(name)
  } catch {
    return false // it has ended
  }
}
