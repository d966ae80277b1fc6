import type { KeyObject } from 'node:crypto'
import { CalendarDate, type Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { signHead } from '../../room/daily-head.ts'
import type { Database } from './open-database.ts'

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
      database.exclusive(handle => {
        const last = handle
          .prepare('select seq, hash from journal where campaign = ? and at < ? order by seq desc limit 1')
          .get(campaign, midnight)
        if (!last) return
        const head = { campaign, day, seq: Number(last.seq), hash: last.hash as Uint8Array }
        handle
          .prepare(
            'insert or ignore into dailyHead (campaign, day, seq, hash, at, signature) values (?, ?, ?, ?, ?, ?)',
          )
          .run(campaign, day, head.seq, head.hash, now, signHead(key, head))
      }),
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
