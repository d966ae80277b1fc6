import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openPostgres, type PostgresDatabase } from '../server/adapters/postgres/open-database.ts'
import { sqlSettings } from '../server/adapters/sql/settings.ts'
import { allMigrations } from '../server/adapters/sqlite/all-migrations.ts'
import { type Database, openDatabase } from '../server/adapters/sqlite/open-database.ts'
import { type Config, readConfig } from '../server/program/config.ts'
import { sharedKey } from '../server/program/open-secrets.ts'
import { postgresProblem } from '../server/program/postgres-problem.ts'
import { signingKey } from '../server/program/signing-key.ts'
import { StartProblem } from '../server/program/start-problem.ts'
import { verifyEvidence } from './verify-evidence.ts'
import { verifyInstallation } from './verify-installation.ts'

/**
 * `DATA_DIR=… npm run verify`, or with DATABASE_URL and the key the nodes have: follows every hash chain from its first row and names the
 * first row that does not fit; checks the seal of every day and every snapshot down to its last part, and replays the journal beside it.
 * Exit code 1 when something does not fit. Servers may be running; what they commit meanwhile is simply part of the chain. With
 * `--pack file.zip` an evidence pack is checked instead, without any database.
 */
const { pack, key: keyFile } = parseArgs({
  options: { pack: { type: 'string' }, key: { type: 'string' } },
}).values
if (pack !== undefined) process.exit(verifyEvidence(pack, keyFile ?? null, say) ? 0 : 1)
try {
  const config = readConfig(process.env, [])
  process.exitCode = (await verified(config)) ? 0 : 1
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  process.stderr.write(`guatu: ${error.message}\n`)
  process.exitCode = 1
}

async function verified(config: Config): Promise<boolean> {
  const database = await openExisting(config)
  try {
    const key =
      database.kind === 'sqlite' ? signingKey(config.dataDir) : await sharedKey(config, sqlSettings(database))
    return await verifyInstallation(database, key, say)
  } finally {
    await database.close()
  }
}

async function openExisting({ databaseUrl, dataDir }: Config): Promise<Database | PostgresDatabase> {
  if (databaseUrl !== null)
    return openPostgres({ url: databaseUrl, onError: () => undefined }).catch(cause => {
      throw postgresProblem(cause, databaseUrl)
    })
  if (!existsSync(join(dataDir, 'guatu.db')))
    throw new StartProblem(`no database in ${dataDir}; set DATA_DIR or DATABASE_URL · 目录中没有数据库`)
  return openDatabase(dataDir, allMigrations)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
