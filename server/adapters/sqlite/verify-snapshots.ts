import { createPublicKey, type KeyObject } from 'node:crypto'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { headIsSigned } from '../../room/daily-head.ts'
import type { KeptSnapshot } from '../../snapshot/snapshot-store.ts'
import { type Finding, verifyKept } from '../../snapshot/verify-kept.ts'
import { bytesOf, type Row } from '../sql/journal-rows.ts'
import { headMark } from './daily-heads.ts'
import { sqliteJournalPast } from './journal-past.ts'
import type { Database } from './open-database.ts'
import { readPartRow, sqlitePartStore } from './snapshot-parts.ts'
import { keptOf, rowHash, rowsStart } from './snapshot-rows.ts'
import { statementsOf } from './statements.ts'

/** A finding, or a row that is not as it was written. */
export type RowFinding =
  | Finding
  | { readonly day: string | null; readonly what: string; readonly why: 'row-changed' | 'missing-or-changed' }

/**
 * Everything that can be said of a campaign's past: its sealed days, its rows of snapshots, every part, and every board against the
 * journal. `key` signs the days.
 */
export async function* verifyPast(
  database: Database,
  key: KeyObject,
  campaign: CampaignId,
): AsyncGenerator<RowFinding> {
  yield* await brokenHeads(database, key, campaign)
  yield* await brokenParts(database, campaign)
  const { kept, broken } = await chainedRows(database, campaign)
  yield* broken
  yield* await missingDays(database, campaign, kept)
  const bySeq = [...kept].sort((a, b) => a.facts.seq - b.facts.seq)
  yield* verifyKept(sqlitePartStore(database), sqliteJournalPast(database), campaign, bySeq)
}

/** Rows of campaigns nobody knows: a changed name hides a row from its own. */
export function strayRows(database: Database): Promise<readonly string[]> {
  return database.exclusive(handle =>
    ['journal', 'change', 'dailyHead', 'snapshot', 'snapshotPart'].flatMap(table =>
      handle
        .prepare(`select distinct campaign from ${table} where campaign not in (select campaign from room)`)
        .all()
        .map(row => `${table} ${row.campaign}`),
    ),
  )
}

function brokenHeads(database: Database, key: KeyObject, campaign: CampaignId): Promise<RowFinding[]> {
  const publicKey = createPublicKey(key)
  return database.exclusive(handle => {
    const journal = handle.prepare('select hash from journal where campaign = ? and seq = ?')
    const fits = (row: Row): boolean => {
      const { mark, ...said } = row
      const [seq, hash] = [Number(row.seq), bytesOf(row.hash)]
      const head = { campaign, day: String(row.day) as CalendarDate, seq, hash }
      const written = journal.get(campaign, seq)
      return (
        (mark === null || mark === headMark(said)) &&
        headIsSigned(publicKey, head, bytesOf(row.signature)) &&
        written !== undefined &&
        Buffer.compare(bytesOf(written.hash), hash) === 0
      )
    }
    return handle
      .prepare('select * from dailyHead where campaign = ? order by day')
      .all(campaign)
      .filter(row => !fits(row))
      .map(row => ({ day: String(row.day), what: 'dailyHead', why: 'row-changed' as const }))
  })
}

function brokenParts(database: Database, campaign: CampaignId): Promise<RowFinding[]> {
  return database.exclusive(handle => {
    const found: RowFinding[] = []
    for (const row of handle.prepare('select * from snapshotPart where campaign = ?').iterate(campaign)) {
      const { name, text } = readPartRow(row)
      if (text === null) found.push({ day: null, what: `part ${name}`, why: 'row-changed' })
    }
    return found
  })
}

/** The rows that are as they were written, and those that are not. */
function chainedRows(
  database: Database,
  campaign: CampaignId,
): Promise<{ readonly kept: readonly KeptSnapshot[]; readonly broken: readonly RowFinding[] }> {
  return database.exclusive(handle => {
    const kept: KeptSnapshot[] = []
    const broken: RowFinding[] = []
    let before = rowsStart(campaign)
    let ord = 0
    for (const row of statementsOf(handle)('select * from snapshot where campaign = ? order by ord').all(
      campaign,
    )) {
      ord += 1
      if (Number(row.ord) === ord && row.hash === rowHash(before, row)) kept.push(keptOf(row))
      else broken.push({ day: String(row.day), what: `snapshot ${row.ord} ${row.id}`, why: 'row-changed' })
      before = String(row.hash)
      ord = Number(row.ord)
    }
    return { kept, broken }
  })
}

/** SNAP-1: every kept day is sealed with the change it ends with, and a sealed day before the newest kept one is kept. */
function missingDays(
  database: Database,
  campaign: CampaignId,
  kept: readonly KeptSnapshot[],
): Promise<RowFinding[]> {
  const days = new Map<string, number>()
  for (const { facts } of kept) if (facts.reason === 'day') days.set(facts.day, facts.seq)
  const newest = [...days.keys()].sort().at(-1) ?? ''
  return database.exclusive(handle => {
    const rows = handle.prepare('select day, seq from dailyHead where campaign = ?').all(campaign)
    const sealed = new Map(rows.map(row => [String(row.day), Number(row.seq)]))
    const unsealed = [...days].filter(([day, seq]) => sealed.get(day) !== seq)
    const unkept = [...sealed.keys()].filter(day => day < newest && !days.has(day))
    return [
      ...unsealed.map(([day]) => missing(day, 'dailyHead')),
      ...unkept.map(day => missing(day, 'snapshot')),
    ]
  })
}

/** `day` may be no date any more. */
const missing = (day: string, what: string): RowFinding => ({ day, what, why: 'missing-or-changed' })
