import type { CampaignId } from '../../../shared/ids.ts'
import { printedNumber } from '../../../shared/slip/slip-number.ts'
import { bodyHash, slipChainHash, slipChainStart } from '../../slip/slip-chain.ts'
import type { Row } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { keptSlip, slipLink } from './slip-rows.ts'
import { type Prepare, statementsOf } from './statements.ts'

/**
 * `rows`: acts in the chain. Broken: the first act that does not fit (`seq`), or the slip whose row, number or word is not what its last act left.
 */
export type SlipVerdict =
  | { readonly whole: true; readonly rows: number; readonly slips: number }
  | { readonly whole: false; readonly seq: number; readonly why: 'missing-row' | 'hash-differs' }
  | { readonly whole: false; readonly slip: string; readonly why: 'slip-differs' | 'number-differs' }

/** Follows a campaign's trail of slips from its first act, then holds every slip against its last one (SLIP-2, AUD). */
export function verifySlips(database: Database, campaign: CampaignId): Promise<SlipVerdict> {
  return database.exclusive(handle => {
    const prepare = statementsOf(handle)
    const ends = new Map<string, End>()
    const rows = prepare('select * from slipTrail where campaign = ? order by seq').all(campaign)
    let hash = slipChainStart(campaign)
    for (const [at, row] of rows.entries()) {
      const seq = at + 1
      if (Number(row.seq) !== seq) return { whole: false, seq, why: 'missing-row' }
      const expected = hashOf(prepare, campaign, hash, row)
      if (expected === null || expected !== row.hash) return { whole: false, seq, why: 'hash-differs' }
      hash = expected
      ends.set(String(row.slip), endOf(row))
    }
    return (
      differing(prepare, campaign, ends) ??
      misnumbered(prepare, campaign) ?? { whole: true, rows: rows.length, slips: ends.size }
    )
  })
}

interface End {
  readonly version: number
  readonly body: string
  readonly gone: boolean
}

const endOf = (row: Row): End => ({
  version: Number(row.version),
  body: String(row.body),
  gone: JSON.parse(String(row.row)).act === 'discard',
})

/** Null where the row cannot even be read; what stands beside the JSON must be what is in it. */
function hashOf(prepare: Prepare, campaign: CampaignId, before: string, row: Row): string | null {
  try {
    const link = slipLink(prepare, campaign, row)
    const isSaid = link.row.seq === Number(row.ord) && link.row.by.userId === row.userId
    return isSaid ? slipChainHash(before, link) : null
  } catch {
    return null // unreadable is one way of not fitting
  }
}

/** A slip whose row is not what its last act left, is missing, or has no act at all. */
function differing(
  prepare: Prepare,
  campaign: CampaignId,
  ends: ReadonlyMap<string, End>,
): SlipVerdict | null {
  const rows = prepare('select * from slip where campaign = ? order by id').all(campaign)
  const wrong = rows.find(row => !fits(row, ends.get(String(row.id))))
  const kept = new Set(rows.map(row => String(row.id)))
  const lost = [...ends].find(([id, end]) => !end.gone && !kept.has(id))
  const slip = wrong ? String(wrong.id) : lost?.[0]
  return slip === undefined ? null : { whole: false, slip, why: 'slip-differs' }
}

function fits(row: Row, end: End | undefined): boolean {
  if (!end || end.gone) return false
  try {
    const slip = keptSlip(row)
    return (
      bodyHash(slip) === end.body &&
      slip.version === end.version &&
      slip.version === Number(row.version) &&
      slip.id === row.id &&
      slip.state === row.state &&
      slip.escalatedFrom === row.escalatedFrom &&
      slip.createdAt === Number(row.createdAt)
    )
  } catch {
    return false
  }
}

/** Numbers run from 1 without gaps in each series, and each is on the slip it was given to. */
function misnumbered(prepare: Prepare, campaign: CampaignId): SlipVerdict | null {
  const rows = prepare(
    `select n.*, s.body, row_number() over (partition by n.word, n.year order by n.n) place
      from slipNumber n left join slip s on s.campaign = n.campaign and s.id = n.slip where n.campaign = ?`,
  ).all(campaign)
  const wrong = rows.find(
    row => row.place !== row.n || row.body === null || keptSlip(row).number !== numberOf(row),
  )
  return wrong ? { whole: false, slip: String(wrong.slip), why: 'number-differs' } : null
}

const numberOf = (row: Row): string =>
  printedNumber({ word: String(row.word), year: Number(row.year) }, Number(row.n))
