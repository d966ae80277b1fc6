import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Kysely } from 'kysely'
import { verifyAccessLog } from '../server/access/access-log.ts'
import type { AccessTables } from '../server/access/tables.ts'
import { verifyCampaign } from '../server/adapters/sql/verify-campaign.ts'
import { type SlipVerdict, verifySlips } from '../server/adapters/sql/verify-slips.ts'
import { strayRows, verifyPast } from '../server/adapters/sql/verify-snapshots.ts'
import { allMigrations } from '../server/adapters/sqlite/all-migrations.ts'
import { openDatabase } from '../server/adapters/sqlite/open-database.ts'
import { CampaignStore, type CampaignTables } from '../server/campaign/campaign-store.ts'
import { signingKey } from '../server/program/signing-key.ts'
import { verifyEvidence } from './verify-evidence.ts'

/**
 * `DATA_DIR=… npm run verify`: follows every hash chain from its first row and names the first row that does not fit; checks the seal of
 * every day and every snapshot down to its last part, and replays the journal beside it. Exit code 1 when something does not fit. The
 * server may be running; what it commits meanwhile is simply part of the chain. With `--pack file.zip` an evidence pack is checked instead,
 * without any database.
 */
const { pack, key: keyFile } = parseArgs({
  options: { pack: { type: 'string' }, key: { type: 'string' } },
}).values
if (pack !== undefined) process.exit(verifyEvidence(pack, keyFile ?? null, say) ? 0 : 1)
const dataDir = process.env.DATA_DIR ?? 'data'
if (!existsSync(join(dataDir, 'guatu.db'))) {
  process.stderr.write(`guatu: no database in ${dataDir}; set DATA_DIR · 目录中没有数据库\n`)
  process.exit(1)
}
const database = openDatabase(dataDir, allMigrations)
const db = database.kysely as Kysely<AccessTables & CampaignTables>
const key = signingKey(dataDir)
let whole = true
for (const { id, name } of await new CampaignStore(db).all()) {
  const verdict = await verifyCampaign(database, id)
  judge(
    verdict.whole,
    verdict.whole
      ? `${name}: ${verdict.seq} rows, whole · 完整`
      : `${name}: row ${verdict.seq} does not fit (${verdict.why}) · 第${verdict.seq}行不符`,
  )
  const slips = await verifySlips(database, id)
  judge(slips.whole, `${name}: ${slipWords(slips)}`)
  let findings = 0
  for await (const { day, what, why } of verifyPast(database, key, id)) {
    findings += 1
    judge(false, `${name}: ${day ?? ''} ${what} does not fit (${why}) · 快照不符`)
  }
  if (findings === 0) say(`${name}: sealed days and snapshots, whole · 每日封存与快照完整`)
}
for (const stray of await strayRows(database)) judge(false, `${stray}: rows of no campaign · 无主记录`)
const broken = await verifyAccessLog(db)
judge(
  broken === null,
  broken === null
    ? 'access log: whole · 登录与授权记录完整'
    : `access log: row ${broken} does not fit · 登录与授权记录第${broken}行不符`,
)
await database.close()
process.exitCode = whole ? 0 : 1

function judge(fits: boolean, line: string): void {
  whole &&= fits
  say(line)
}

function slipWords(verdict: SlipVerdict): string {
  if (verdict.whole) return `${verdict.slips} slips in ${verdict.rows} acts, whole · 督查单完整`
  return 'seq' in verdict
    ? `act ${verdict.seq} of the slips does not fit (${verdict.why}) · 督查单第${verdict.seq}步不符`
    : `slip ${verdict.slip} is not what its trail says (${verdict.why}) · 督查单与其过程不符`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
