import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { postgresFolder, startPostgres } from './private-postgres.ts'
import { redisIsInstalled, startRedis } from './private-redis.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's own database; each test makes one for itself. Null: not on this machine. */
    postgresUrl: string | null
    redisUrl: string | null
  }
}

/**
 * PostgreSQL and Redis for suites that run on them, one of each for the whole run, started here and ended with it. Where they are not installed those
 * tests are left out; with CI=true, or where a whole suite is about them, that is a failure.
 */
export default async function startServices(project: TestProject): Promise<() => Promise<void>> {
  const missing = [
    ...(postgresFolder() ? [] : ['postgresql']),
    ...(redisIsInstalled() ? [] : ['redis-server']),
  ]
  if (missing.length > 0 && (process.env.CI === 'true' || project.name === 'cluster'))
    throw new Error(`not installed: ${missing.join(', ')}`)
  const postgres = postgresFolder() ? await startPostgres() : null
  const redis = redisIsInstalled() ? await startRedis() : null
  const postgresUrl = postgres && `postgres://postgres@127.0.0.1:${postgres.port}/postgres`
  project.provide('postgresUrl', postgresUrl)
  project.provide('redisUrl', redis?.url ?? null)
  // for servers that are opened by what a bench or a browser test uses as well, which knows nothing of vitest
  Object.assign(process.env, { TEST_POSTGRES_URL: postgresUrl ?? '', TEST_REDIS_URL: redis?.url ?? '' })
  const shared = mkdtempSync(join(tmpdir(), 'guatu-run-'))
  process.env.TEST_RUN_DIR = shared
  return async () => {
    await redis?.stop()
    await postgres?.close()
    rmSync(shared, { recursive: true, force: true })
  }
}
