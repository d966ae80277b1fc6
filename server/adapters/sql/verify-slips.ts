import type { CampaignId } from '../../../shared/ids.ts'
import { printedNumber } from '../../../shared/slip/slip-number.ts'
import { bodyHash, slipChainHash, slipChainStart } from '../../slip/slip-chain.ts'
import { atOneMoment } from './one-moment.ts'
import { type SlipFiles, slipFiles, trailPages } from './read-slip-trail.ts'
import { keptSlip, slipLink } from './slip-rows.ts'
import { type SlipDatabase, type SlipTables, slipTables } from './slip-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

/**
 * `rows`: acts in the chain. Broken: the first act that does not fit (`seq`), or the slip whose row, number or word is not what its last act left.
 */
export type SlipVerdict =
  | { readonly whole: true; readonly rows: number; readonly slips: number }
  | { readonly whole: false; readonly seq: number; readonly why: 'missing-row' | 'hash-differs' }
  | { readonly whole: false; readonly slip: string; readonly why: 'slip-differs' | 'number-differs' }

type Link = SlipTables['slipTrail']

/** Follows a campaign's trail of slips from its first act, then holds every slip against its last one (SLIP-2, AUD). */
export const verifySlips = (database: SqlDatabase, campaign: CampaignId): Promise<SlipVerdict> =>
  atOneMoment(database, async moment => {
    const db = slipTables(moment)
    const files = await slipFiles(db, campaign)
    const ends = new Map<string, End>()
    let seq = 0
    let hash = slipChainStart(campaign)
    for await (const row of trailPages(db, campaign)) {
      seq += 1
      if (row.seq !== seq) return { whole: false, seq, why: 'missing-row' }
      const expected = hashOf(files, campaign, hash, row)
      if (expected === null || expected !== row.hash) return { whole: false, seq, why: 'hash-differs' }
      hash = expected
      ends.set(row.slip, endOf(row))
    }
    return (
      (await differing(db, campaign, ends)) ??
      (await misnumbered(db, campaign)) ?? { whole: true, rows: seq, slips: ends.size }
    )
  })

interface End {
  readonly version: number
  readonly body: string
  readonly gone: boolean
}

const endOf = ({ version, body, row }: Link): End => ({
  version,
  body,
  gone: JSON.parse(row).act === 'discard',
})

/** Null where the row cannot even be read; what stands beside the JSON must be what is in it. */
function hashOf(files: SlipFiles, campaign: CampaignId, before: string, row: Link): string | null {
  try {
    const link = slipLink(campaign, row, files)
    const isSaid = link.row.seq === row.ord && link.row.by.userId === row.userId
    return isSaid ? slipChainHash(before, link) : null
  } catch {
    return null // unreadable is one way of not fitting
  }
}

/** A slip whose row is not what its last act left, is missing, or has no act at all. */
async function differing(
  db: SlipDatabase,
  campaign: CampaignId,
  ends: ReadonlyMap<string, End>,
): Promise<SlipVerdict | null> {
  const rows = await db
    .selectFrom('slip')
    .selectAll()
    .where('campaign', '=', campaign)
    .orderBy('id')
    .execute()
  const wrong = rows.find(row => !fits(row, ends.get(row.id)))
  const kept = new Set(rows.map(row => row.id))
  const lost = [...ends].find(([id, end]) => !end.gone && !kept.has(id))
  const slip = wrong?.id ?? lost?.[0]
  return slip === undefined ? null : { whole: false, slip, why: 'slip-differs' }
}

function fits(row: SlipTables['slip'], end: End | undefined): boolean {
  if (!end || end.gone) return false
  try {
    const slip = keptSlip(row)
    return (
      bodyHash(slip) === end.body &&
      slip.version === end.version &&
      slip.version === row.version &&
      slip.id === row.id &&
      slip.state === row.state &&
      slip.escalatedFrom === row.escalatedFrom &&
      slip.createdAt === row.createdAt
    )
  } catch {
    return false
  }
}

/** Numbers run from 1 without gaps in each series, and each is on the slip it was given to. */
async function misnumbered(db: SlipDatabase, campaign: CampaignId): Promise<SlipVerdict | null> {
  const rows = await db
    .selectFrom('slipNumber as n')
    .leftJoin('slip as s', join => join.onRef('s.campaign', '=', 'n.campaign').onRef('s.id', '=', 'n.slip'))
    .select(['n.word', 'n.year', 'n.n', 'n.slip', 's.body'])
    .where('n.campaign', '=', campaign)
    .orderBy('n.word')
    .orderBy('n.year')
    .orderBy('n.n')
    .execute()
  const places = new Map<string, number>()
  const wrong = rows.find(row => {
    const series = JSON.stringify([row.word, row.year])
    const place = (places.get(series) ?? 0) + 1
    places.set(series, place)
    return place !== row.n || row.body === null || keptSlip({ body: row.body }).number !== printed(row)
  })
  return wrong ? { whole: false, slip: wrong.slip, why: 'number-differs' } : null
}

const printed = ({ word, year, n }: Omit<SlipTables['slipNumber'], 'campaign'>): string =>
  printedNumber({ word, year }, n)
