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

/** A journal row as it is handed out: the update by the SHA-256 of its bytes, so that a chain can be followed without them. */
export interface SealedLink extends Omit<JournalEntry, 'update'> {
  readonly campaign: CampaignId
  readonly epoch: string
  readonly seq: number
  readonly at: Instant
  readonly update: string
}

export function sealedLink({ campaign, epoch, seq, at, entry }: ChainLink): SealedLink {
  const { update, ...said } = entry
  return { campaign, epoch, seq, at, update: hash('sha256', update, 'hex'), ...said }
}

/** SHA-256 over the hash before and the canonical JSON of the row. */
export const sealedHash = (before: Uint8Array, link: SealedLink): Uint8Array =>
  hash('sha256', canonicalJson({ before: Buffer.from(before).toString('hex'), ...link }), 'buffer')

export const chainHash = (before: Uint8Array, link: ChainLink): Uint8Array =>
  sealedHash(before, sealedLink(link))

/** How far a chain has been followed. */
export interface ChainEnd {
  readonly seq: number
  readonly hash: Uint8Array
}
export interface ChainBreak {
  readonly whole: false
  readonly seq: number
  readonly why: 'missing-row' | 'hash-differs'
}
export type ChainVerdict = ({ readonly whole: true } & ChainEnd) | ChainBreak

/** One step: the new end, or what is wrong with this row. */
export function followChain(
  { seq, hash: last }: ChainEnd,
  { hash: kept, ...link }: SealedLink & { readonly hash: Uint8Array },
): ChainEnd | ChainBreak {
  if (link.seq !== seq + 1) return { whole: false, seq: seq + 1, why: 'missing-row' }
  const expected = sealedHash(last, link)
  if (Buffer.compare(expected, kept) !== 0) return { whole: false, seq: link.seq, why: 'hash-differs' }
  return { seq: link.seq, hash: expected }
}

/** Follows a chain from its start (or from a trusted head) and names the first row that does not fit. */
export function verifyChain(
  from: ChainEnd,
  links: Iterable<ChainLink & { readonly hash: Uint8Array }>,
): ChainVerdict {
  let end = from
  for (const link of links) {
    const next = followChain(end, { ...sealedLink(link), hash: link.hash })
    if ('whole' in next) return next
    end = next
  }
  return { whole: true, ...end }
}
