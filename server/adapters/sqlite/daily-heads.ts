import { hash, type KeyObject } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { CalendarDate, type Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import { signHead } from '../../room/daily-head.ts'
import { bytesOf, type Row } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { transaction } from './transaction.ts'

export interface SealedDay {
  readonly day: CalendarDate
  readonly seq: number
  readonly hash: string
  readonly signature: string
}

/** The heads of the journal at the end of each day, signed: what a third party keeps to tell whether history was rewritten. */
export interface DailyHeads {
  /** Seals a day that ended at `midnight`; a day is sealed once and stays as it was. */
  seal(campaign: CampaignId, day: CalendarDate, midnight: Instant, now: Instant): Promise<void>
  all(campaign: CampaignId): Promise<readonly SealedDay[]>
}

export function sqliteDailyHeads(database: Database, key: KeyObject): DailyHeads {
  return {
    seal: (campaign, day, midnight, now) =>
      database.exclusive(handle =>
        transaction(handle, () => seal(handle, key, campaign, day, midnight, now)),
      ),
    all: campaign =>
      database.exclusive(handle =>
        handle
          .prepare('select day, seq, hash, signature from dailyHead where campaign = ? order by day')
          .all(campaign)
          .map(row => ({
            day: CalendarDate.parse(row.day),
            seq: Number(row.seq),
            hash: Buffer.from(row.hash as Uint8Array).toString('hex'),
            signature: Buffer.from(row.signature as Uint8Array).toString('base64'),
          })),
      ),
  }
}

function seal(
  handle: DatabaseSync,
  key: KeyObject,
  campaign: CampaignId,
  day: CalendarDate,
  midnight: Instant,
  now: Instant,
): void {
  const last = handle
    .prepare('select seq, hash from journal where campaign = ? and at < ? order by seq desc limit 1')
    .get(campaign, midnight)
  if (!last) return
  const head = { campaign, day, seq: Number(last.seq), hash: bytesOf(last.hash) }
  const row = { ...head, at: now, signature: signHead(key, head) }
  handle
    .prepare(
      `insert or ignore into dailyHead (campaign, day, seq, hash, at, signature, mark) values (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(campaign, day, row.seq, row.hash, now, row.signature, headMark(row))
  // journal times never fall, so from here on nobody writes into the sealed day, not even a server whose clock is behind
  handle.prepare('update room set at = max(at, ?) where campaign = ?').run(midnight, campaign)
}

/** SHA-256 of a whole row of `dailyHead`: the signature says nothing of when it was made. */
export function headMark(row: Row): string {
  const { mark: _own, hash: end, signature, ...said } = row
  return hash('sha256', canonicalJson({ ...said, hash: hexOf(end), signature: hexOf(signature) }), 'hex')
}

const hexOf = (bytes: unknown): string => Buffer.from(bytesOf(bytes)).toString('hex')
