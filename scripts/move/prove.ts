import type { KeyObject } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { verifyAccessLog } from '../../server/access/access-log.ts'
import type { AccessTables } from '../../server/access/tables.ts'
import { verifyCampaign } from '../../server/adapters/sql/verify-campaign.ts'
import { verifySlips } from '../../server/adapters/sql/verify-slips.ts'
import { strayRows, verifyPast } from '../../server/adapters/sql/verify-snapshots.ts'
import { CampaignStore, type CampaignTables } from '../../server/campaign/campaign-store.ts'
import { collected } from './collected.ts'
import { evidenceFiles, lostEvidence } from './evidence.ts'
import { replayed } from './replayed.ts'
import { contentsOf } from './row-hash.ts'
import { ownSettings } from './settings.ts'
import type { Source } from './source.ts'
import type { Target } from './target.ts'

/** One thing that was looked at, and what was found. */
export interface Check {
  readonly fits: boolean
  readonly words: string
}

/** Whether PostgreSQL holds what the source holds, and whether that is whole. Read within the transaction that wrote it. */
export async function* prove(source: Source, target: Target, key: KeyObject): AsyncGenerator<Check> {
  yield* equalTables(source, target)
  yield* proveWhole(target, key)
  yield* equalBoards(source, target)
  const files = evidenceFiles(source.dataDir)
  const lost = await lostEvidence(source.dataDir, target.database.kysely)
  for (const { store, campaign, sha256 } of lost)
    yield broken(`${store}/${campaign}/${sha256} differs · 证据文件不一致`)
  if (lost.length === 0) yield fits(`evidence: ${files.length} files equal · 证据文件一致`)
}

async function* equalTables(source: Source, target: Target): AsyncGenerator<Check> {
  for (const table of source.tables) {
    const here = await contentsOf(table.columns, source.pages(table))
    const there = await contentsOf(
      table.columns,
      table.name === 'setting' ? withoutOwn(target.pages(table)) : target.pages(table),
    )
    yield here.hash === there.hash && here.rows === there.rows
      ? fits(`table ${table.name}: ${here.rows} rows, ${here.hash.slice(0, 16)} = · 逐行一致`)
      : broken(
          `table ${table.name}: ${here.rows} rows here, ${there.rows} there, contents differ · 内容不一致`,
        )
  }
}

/** What the move itself left is no part of what was moved. */
async function* withoutOwn(pages: ReturnType<Target['pages']>) {
  for await (const page of pages) yield page.filter(row => !ownSettings.has(String(row.name)))
}

/** Every chain followed from its first row, every seal, every snapshot. */
export async function* proveWhole({ database }: Target, key: KeyObject): AsyncGenerator<Check> {
  const db = database.kysely as Kysely<AccessTables & CampaignTables>
  for (const { id, name } of await new CampaignStore(db).all()) {
    const chain = await verifyCampaign(database, id)
    yield chain.whole
      ? fits(`${name}: audit chain of ${chain.seq} rows whole · 审计链完整`)
      : broken(
          `${name}: row ${chain.seq} of the audit chain does not fit (${chain.why}) · 审计链第${chain.seq}行不符`,
        )
    const slips = await verifySlips(database, id)
    yield slips.whole
      ? fits(`${name}: ${slips.slips} slips in ${slips.rows} acts whole · 督查单完整`)
      : broken(`${name}: the trail of slips does not fit (${slips.why}) · 督查单过程不符`)
    const past = await collected(verifyPast(database, key, id))
    for (const { day, what, why } of past)
      yield broken(`${name}: ${day ?? ''} ${what} does not fit (${why}) · 快照不符`)
    if (past.length === 0) yield fits(`${name}: sealed days and snapshots whole · 每日封存与快照完整`)
  }
  for (const stray of await strayRows(database)) yield broken(`${stray}: rows of no campaign · 无主记录`)
  const row = await verifyAccessLog(db)
  yield row === null
    ? fits('access log: whole · 登录与授权记录完整')
    : broken(`access log: row ${row} does not fit · 登录与授权记录第${row}行不符`)
}

async function* equalBoards(source: Source, target: Target): AsyncGenerator<Check> {
  const { rows } = await sql<{ campaign: string }>`select "campaign" from "room" order by "campaign"`.execute(
    source.database.kysely,
  )
  for (const { campaign } of rows) {
    const here = await replayed(source.database, campaign)
    const there = await replayed(target.database, campaign)
    const equal = here.json === there.json && here.snapshot === there.snapshot
    const loads = there.loaded === here.json
    yield equal && loads
      ? fits(`${campaign}: ${there.updates} updates replayed, values and deletions equal · 重放一致`)
      : broken(`${campaign}: the board replayed there is another · 重放结果不一致`)
  }
}

export const fits = (words: string): Check => ({ fits: true, words })
export const broken = (words: string): Check => ({ fits: false, words })
