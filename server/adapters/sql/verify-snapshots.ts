import { createPublicKey, type KeyObject } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { headIsSigned } from '../../room/daily-head.ts'
import { breathing } from '../../snapshot/breath.ts'
import type { KeptSnapshot } from '../../snapshot/snapshot-store.ts'
import { type Finding, verifyKept } from '../../snapshot/verify-kept.ts'
import { headMark } from './daily-heads.ts'
import { sqlJournalPast } from './journal-past.ts'
import { bytesOf } from './journal-rows.ts'
import type { RoomTables } from './room-tables.ts'
import { readPartRow, sqlPartStore } from './snapshot-parts.ts'
import { keptOf, rowHash, rowsStart } from './snapshot-rows.ts'
import type { SnapshotTables } from './snapshot-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

/** A finding, or a row that is not as it was written. */
export type RowFinding =
  | Finding
  | { readonly day: string | null; readonly what: string; readonly why: 'row-changed' | 'missing-or-changed' }

type Db = Kysely<SnapshotTables & RoomTables>

/** Parts of a page: some hundred kilobytes. */
const partsAtOnce = 500

/**
 * Everything that can be said of a campaign's past: its sealed days, its rows of snapshots, every part, and every board against the
 * journal. `key` signs the days. Read a page at a time, so that the server may be running.
 */
export async function* verifyPast(
  database: SqlDatabase,
  key: KeyObject,
  campaign: CampaignId,
): AsyncGenerator<RowFinding> {
  const db = database.kysely as Db
  yield* brokenHeads(db, key, campaign)
  yield* brokenParts(db, campaign)
  const { kept, broken } = await chainedRows(db, campaign)
  yield* broken
  yield* await missingDays(db, campaign, kept)
  const bySeq = [...kept].sort((a, b) => a.facts.seq - b.facts.seq)
  yield* verifyKept(sqlPartStore(database), sqlJournalPast(database), campaign, bySeq)
}

const ofCampaigns = ['journal', 'change', 'dailyHead', 'snapshot', 'snapshotPart'] as const

/** Rows of campaigns nobody knows: a changed name hides a row from its own. */
export async function strayRows({ kysely }: SqlDatabase): Promise<readonly string[]> {
  const strays: string[] = []
  for (const table of ofCampaigns) {
    const { rows } = await sql<{ campaign: string }>`
      select distinct campaign from ${sql.table(table)} where campaign not in (select campaign from room)
    `.execute(kysely)
    strays.push(...rows.map(({ campaign }) => `${table} ${campaign}`))
  }
  return strays
}

async function* brokenHeads(db: Db, key: KeyObject, campaign: CampaignId): AsyncGenerator<RowFinding> {
  const publicKey = createPublicKey(key)
  const rows = await db
    .selectFrom('dailyHead')
    .selectAll('dailyHead')
    .leftJoin('journal', join =>
      join.onRef('journal.campaign', '=', 'dailyHead.campaign').onRef('journal.seq', '=', 'dailyHead.seq'),
    )
    .select('journal.hash as written')
    .where('dailyHead.campaign', '=', campaign)
    .orderBy('dailyHead.day')
    .execute()
  const breathe = breathing()
  for (const { written, ...row } of rows) {
    const { mark, ...said } = row
    const hash = bytesOf(row.hash)
    const head = { campaign, day: row.day as CalendarDate, seq: row.seq, hash }
    const fits =
      (mark === null || mark === headMark(said)) &&
      headIsSigned(publicKey, head, bytesOf(row.signature)) &&
      written !== null &&
      Buffer.compare(bytesOf(written), hash) === 0
    if (!fits) yield { day: row.day, what: 'dailyHead', why: 'row-changed' }
    await breathe()
  }
}

async function* brokenParts(db: Db, campaign: CampaignId): AsyncGenerator<RowFinding> {
  const breathe = breathing()
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('snapshotPart')
      .select(['name', 'crc', 'body'])
      .where('campaign', '=', campaign)
      .where('name', '>', after)
      .orderBy('name')
      .limit(partsAtOnce)
      .execute()
    for (const row of rows) {
      const { name, text } = readPartRow(row)
      if (text === null) yield { day: null, what: `part ${name}`, why: 'row-changed' }
      after = name
      await breathe()
    }
    if (rows.length < partsAtOnce) return
  }
}

/** The rows that are as they were written, and those that are not. */
async function chainedRows(
  db: Db,
  campaign: CampaignId,
): Promise<{ readonly kept: readonly KeptSnapshot[]; readonly broken: readonly RowFinding[] }> {
  const kept: KeptSnapshot[] = []
  const broken: RowFinding[] = []
  const breathe = breathing()
  let before = rowsStart(campaign)
  let ord = 0
  const rows = await db
    .selectFrom('snapshot')
    .selectAll()
    .where('campaign', '=', campaign)
    .orderBy('ord')
    .execute()
  for (const row of rows) {
    ord += 1
    if (row.ord === ord && row.hash === rowHash(before, row)) kept.push(keptOf(row))
    else broken.push({ day: row.day, what: `snapshot ${row.ord} ${row.id}`, why: 'row-changed' })
    before = row.hash
    ord = row.ord
    await breathe()
  }
  return { kept, broken }
}

/** SNAP-1: every kept day is sealed with the change it ends with, and a sealed day before the newest kept one is kept. */
async function missingDays(
  db: Db,
  campaign: CampaignId,
  kept: readonly KeptSnapshot[],
): Promise<RowFinding[]> {
  const days = new Map<string, number>()
  for (const { facts } of kept) if (facts.reason === 'day') days.set(facts.day, facts.seq)
  const newest = [...days.keys()].sort().at(-1) ?? ''
  const rows = await db
    .selectFrom('dailyHead')
    .select(['day', 'seq'])
    .where('campaign', '=', campaign)
    .execute()
  const sealed = new Map(rows.map(({ day, seq }) => [day, seq]))
  const unsealed = [...days].filter(([day, seq]) => sealed.get(day) !== seq)
  const unkept = [...sealed.keys()].filter(day => day < newest && !days.has(day))
  return [
    ...unsealed.map(([day]) => missing(day, 'dailyHead')),
    ...unkept.map(day => missing(day, 'snapshot')),
  ]
}

/** `day` may be no date any more. */
const missing = (day: string, what: string): RowFinding => ({ day, what, why: 'missing-or-changed' })
