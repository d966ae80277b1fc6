import { createPublicKey } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { type ChainEnd, chainStart, followChain } from '../room/audit.ts'
import { headIsSigned } from '../room/daily-head.ts'
import type { AuditTrail } from './ports.ts'

/** A sealed day as it is kept: hash in hex, signature in base64. */
export interface SealedDay {
  readonly day: CalendarDate
  readonly seq: number
  readonly hash: string
  readonly signature: string
}

export type AuditVerdict =
  | { readonly whole: true; readonly seq: number; readonly hash: string; readonly days: number }
  | { readonly whole: false; readonly why: 'missing-row' | 'hash-differs'; readonly seq: number }
  | {
      readonly whole: false
      readonly why: 'head-unsigned' | 'head-differs'
      readonly seq: number
      readonly day: CalendarDate
    }

/** Rows hashed between two breaths: a few milliseconds. */
const atOnce = 100

/** Follows the chain from its first row and holds every sealed day against it; names the first that does not fit. */
export async function verifyAudit(
  trail: Pick<AuditTrail, 'links' | 'head'>,
  campaign: CampaignId,
  days: readonly SealedDay[],
  publicKey: string,
): Promise<AuditVerdict> {
  const head = await trail.head(campaign)
  const due = Map.groupBy(days, day => day.seq)
  const key = createPublicKey(publicKey)
  let end: ChainEnd = { seq: 0, hash: chainStart(campaign) }
  for (;;) {
    const links = await trail.links(campaign, end.seq, atOnce)
    for (const link of links) {
      const next = followChain(end, link)
      if ('whole' in next) return next
      end = next
      for (const day of due.get(end.seq) ?? []) {
        const wrong = wrongWith(day, campaign, end, key)
        if (wrong) return { whole: false, why: wrong, seq: day.seq, day: day.day }
      }
    }
    if (links.length < atOnce) break
    await setImmediate()
  }
  if (head && head.seq > end.seq) return { whole: false, why: 'missing-row', seq: end.seq + 1 }
  const ahead = days.find(day => day.seq > end.seq)
  if (ahead) return { whole: false, why: 'missing-row', seq: end.seq + 1 }
  return { whole: true, seq: end.seq, hash: Buffer.from(end.hash).toString('hex'), days: days.length }
}

/** What is wrong with a sealed day that names this row, or null. */
export function wrongWith(
  { day, seq, hash, signature }: SealedDay,
  campaign: CampaignId,
  at: ChainEnd,
  key: ReturnType<typeof createPublicKey>,
): 'head-unsigned' | 'head-differs' | null {
  const head = { campaign, day, seq, hash: Buffer.from(hash, 'hex') }
  if (!headIsSigned(key, head, Buffer.from(signature, 'base64'))) return 'head-unsigned'
  return Buffer.compare(head.hash, at.hash) === 0 ? null : 'head-differs'
}
