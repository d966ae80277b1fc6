import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import { verifyAccessLog } from '../server/access/access-log.ts'
import type { AccessTables } from '../server/access/tables.ts'
import type { SqlDatabase } from '../server/adapters/sql/sql-database.ts'
import { verifyCampaign } from '../server/adapters/sql/verify-campaign.ts'
import { type SlipVerdict, verifySlips } from '../server/adapters/sql/verify-slips.ts'
import { strayRows, verifyPast } from '../server/adapters/sql/verify-snapshots.ts'
import { type CampaignRow, CampaignStore, type CampaignTables } from '../server/campaign/campaign-store.ts'

type Judge = (fits: boolean, line: string) => void

/** Everything an installation has that proves itself, on either database; a line for each, and whether all of it fits. */
export async function verifyInstallation(
  database: SqlDatabase,
  key: KeyObject,
  say: (line: string) => void,
): Promise<boolean> {
  let whole = true
  const judge: Judge = (fits, line) => {
    whole &&= fits
    say(line)
  }
  const db = database.kysely as Kysely<AccessTables & CampaignTables>
  for (const campaign of await new CampaignStore(db).all()) await verifyOne(database, key, campaign, judge)
  for (const stray of await strayRows(database)) judge(false, `${stray}: rows of no campaign · 无主记录`)
  const broken = await verifyAccessLog(db)
  judge(
    broken === null,
    broken === null
      ? 'access log: whole · 登录与授权记录完整'
      : `access log: row ${broken} does not fit · 登录与授权记录第${broken}行不符`,
  )
  return whole
}

async function verifyOne(
  database: SqlDatabase,
  key: KeyObject,
  { id, name }: CampaignRow,
  judge: Judge,
): Promise<void> {
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
  if (findings === 0) judge(true, `${name}: sealed days and snapshots, whole · 每日封存与快照完整`)
}

function slipWords(verdict: SlipVerdict): string {
  if (verdict.whole) return `${verdict.slips} slips in ${verdict.rows} acts, whole · 督查单完整`
  return 'seq' in verdict
    ? `act ${verdict.seq} of the slips does not fit (${verdict.why}) · 督查单第${verdict.seq}步不符`
    : `slip ${verdict.slip} is not what its trail says (${verdict.why}) · 督查单与其过程不符`
}
