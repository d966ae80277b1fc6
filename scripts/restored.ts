import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { leapVersions } from '../server/adapters/sql/leap-versions.ts'
import { CampaignStore, type CampaignTables } from '../server/campaign/campaign-store.ts'
import { demoClock, realClock } from '../server/program/business-clock.ts'
import { type Config, readConfig } from '../server/program/config.ts'
import { demoIsMade } from '../server/program/demo.ts'
import { settingNames } from '../server/program/installation.ts'
import { openStorage, type Storage } from '../server/program/open-storage.ts'
import { sharedClock } from '../server/program/shared-clock.ts'
import { StartProblem } from '../server/program/start-problem.ts'
import { beginEpoch } from '../server/room/begin-epoch.ts'
import type { BusinessClock } from '../server/room/ports.ts'

/**
 * `DATA_DIR=… npm run restored`, or with DATABASE_URL, after a backup was put back and before the servers start: every board begins a new epoch, so that
 * pages that were open over it let go of copies the backup knows nothing of. Run again it begins another; nothing else changes. Exit code 1 when a board
 * was left out.
 */
type Clock = Pick<BusinessClock, 'now'>

try {
  const config = readConfig(process.env, [])
  if (config.databaseUrl === null && !existsSync(join(config.dataDir, 'guatu.db')))
    throw new StartProblem(
      `no database in ${config.dataDir}; set DATA_DIR or DATABASE_URL · 目录中没有数据库`,
    )
  const storage = await openStorage(config, pino({ level: 'silent' }))
  try {
    await leapVersions(storage.database)
    process.exitCode = (await beginAll(storage, await clockOf(config, storage))) ? 0 : 1
  } finally {
    await storage.close()
  }
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  process.stderr.write(`guatu: ${error.message}\n`)
  process.exitCode = 1
}

/** False when a board could not: the others have all the same. */
async function beginAll({ database, journal }: Storage, clock: Clock): Promise<boolean> {
  let all = true
  for (const { id, name } of await new CampaignStore(database.kysely as Kysely<CampaignTables>).all()) {
    try {
      const { before, after } = await beginEpoch(journal, id, clock.now())
      process.stdout.write(`${name}: row ${before.seq} → ${after.seq}, a new epoch · 新代次\n`)
    } catch (cause) {
      all = false
      process.stderr.write(`guatu: ${name}: left as it was (${cause}); npm run verify says more · 未能处理\n`)
    }
  }
  return all
}

/** As the servers date what happens: nodes by the database's clock. A demo lives in 2021, and the journal's time never falls. */
async function clockOf({ databaseUrl, dataDir }: Config, { settings, database }: Storage): Promise<Clock> {
  if (databaseUrl === null) return demoIsMade(dataDir) ? demoClock(dataDir) : realClock()
  const aheadMs = await settings.get(settingNames.demoClock)
  if (aheadMs === null) return sharedClock(database, () => undefined)
  return { now: () => (Date.now() + Number(aheadMs)) as ReturnType<Clock['now']> }
}
