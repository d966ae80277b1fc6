import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { verifyAccessLog } from '../server/access/access-log.ts'
import type { AccessTables } from '../server/access/tables.ts'
import { allMigrations } from '../server/adapters/sqlite/all-migrations.ts'
import { verifyCampaign } from '../server/adapters/sqlite/change-log.ts'
import { openDatabase } from '../server/adapters/sqlite/open-database.ts'
import { CampaignStore, type CampaignTables } from '../server/campaign/campaign-store.ts'

/**
 * `DATA_DIR=… npm run verify`: follows every hash chain from its first row and names the first row that does not fit. Exit code 1 when
 * one does not. The server may be running; what it commits meanwhile is simply part of the chain.
 */
const dataDir = process.env.DATA_DIR ?? 'data'
if (!existsSync(join(dataDir, 'guatu.db'))) {
  process.stderr.write(`guatu: no database in ${dataDir}; set DATA_DIR · 目录中没有数据库\n`)
  process.exit(1)
}
const database = openDatabase(dataDir, allMigrations)
const db = database.kysely as Kysely<AccessTables & CampaignTables>
let whole = true
for (const { id, name } of await new CampaignStore(db).all()) {
  const verdict = await verifyCampaign(database, id)
  whole &&= verdict.whole
  say(
    verdict.whole
      ? `${name}: ${verdict.seq} rows, whole · 完整`
      : `${name}: row ${verdict.seq} does not fit (${verdict.why}) · 第${verdict.seq}行不符`,
  )
}
const broken = await verifyAccessLog(db)
whole &&= broken === null
say(
  broken === null
    ? 'access log: whole · 登录与授权记录完整'
    : `access log: row ${broken} does not fit · 登录与授权记录第${broken}行不符`,
)
await database.close()
process.exitCode = whole ? 0 : 1

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
