import { hash } from 'node:crypto'
import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { canonicalJson } from './canonical-json.ts'
import type { JournalEntry } from './ports.ts'

/** One journal row as the chain sees it: everything but the hash itself. */
export interface ChainLink {
  readonly campaign: CampaignId
  readonly epoch: string
  readonly seq: number
  readonly at: Instant
  readonly entry: JournalEntry
}

/** Before the first row there is only the campaign's name, so that one campaign's chain never fits another's. */
export function chainStart(campaign: CampaignId): Uint8Array {
  return hash('sha256', `guatu journal of ${campaign}`, 'buffer')
}

/**
 * SHA-256 over the hash before and the canonical JSON of the row; the update's bytes enter by their own SHA-256, so that a chain can
 * be verified from an export without them.
 */
export function chainHash(before: Uint8Array, link: ChainLink): Uint8Array {
  const { update, ...said } = link.entry
  const text = canonicalJson({
    before: Buffer.from(before).toString('hex'),
    campaign: link.campaign,
    epoch: link.epoch,
    seq: link.seq,
    at: link.at,
    update: hash('sha256', update, 'hex'),
    ...said,
  })
  return hash('sha256', text, 'buffer')
}

export type ChainVerdict =
  | { readonly whole: true; readonly seq: number; readonly hash: Uint8Array }
  | { readonly whole: false; readonly seq: number; readonly why: 'missing-row' | 'hash-differs' }

/** Follows a chain from its start (or from a trusted head) and names the first row that does not fit. */
export function verifyChain(
  from: { readonly seq: number; readonly hash: Uint8Array },
  links: Iterable<ChainLink & { readonly hash: Uint8Array }>,
): ChainVerdict {
  let { seq, hash: last } = from
  for (const link of links) {
    if (link.seq !== seq + 1) return { whole: false, seq: seq + 1, why: 'missing-row' }
    const expected = chainHash(last, link)
    if (Buffer.compare(expected, link.hash) !== 0) return { whole: false, seq: link.seq, why: 'hash-differs' }
    seq = link.seq
    last = expected
  }
  return { whole: true, seq, hash: last }
}
