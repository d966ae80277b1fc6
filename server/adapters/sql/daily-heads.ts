import { hash, type KeyObject } from 'node:crypto'
import { CalendarDate, type Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import { signHead } from '../../room/daily-head.ts'
import { roomTables } from './joined-changes.ts'
import { bytesOf, type Row } from './journal-rows.ts'
import type { SqlDatabase } from './sql-database.ts'

export interface SealedDay {
  readonly day: CalendarDate
  readonly seq: number
  readonly hash: string
  readonly signature: string
}

/** The heads of the journal at the end of each day, signed: what a third party keeps to tell whether history was rewritten. */
export interface DailyHeads {
  /** Seals a day that ended at `midnight`; a day is sealed once and stays as it was. A commit under way is waited for, whichever node makes it. */
  seal(campaign: CampaignId, day: CalendarDate, midnight: Instant, now: Instant): Promise<void>
  all(campaign: CampaignId): Promise<readonly SealedDay[]>
}

export function sqlDailyHeads(database: SqlDatabase, key: KeyObject): DailyHeads {
  const db = roomTables(database)
  return {
    seal: (campaign, day, midnight, now) =>
      db.transaction().execute(async transaction => {
        // First, for it takes the room's row: whoever is committing has ended when the journal is read below. And journal times never fall, so from
        // here on nobody writes into the sealed day, not even a server whose clock is behind.
        await transaction
          .updateTable('room')
          .set(eb => ({
            at: eb.case().when('at', '<', midnight).then(midnight).else(eb.ref('at')).end(),
          }))
          .where('campaign', '=', campaign)
          .execute()
        const last = await transaction
          .selectFrom('journal')
          .select(['seq', 'hash'])
          .where('campaign', '=', campaign)
          .where('at', '<', midnight)
          .orderBy('at', 'desc')
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst()
        if (!last) return
        const head = { campaign, day, seq: last.seq, hash: last.hash }
        const row = { ...head, at: now, signature: signHead(key, head) }
        await transaction
          .insertInto('dailyHead')
          .values({ ...row, mark: headMark(row) })
          .onConflict(conflict => conflict.doNothing())
          .execute()
      }),
    async all(campaign) {
      const rows = await db
        .selectFrom('dailyHead')
        .select(['day', 'seq', 'hash', 'signature'])
        .where('campaign', '=', campaign)
        .orderBy('day')
        .execute()
      return rows.map(row => ({
        day: CalendarDate.parse(row.day),
        seq: row.seq,
        hash: hexOf(row.hash),
        signature: Buffer.from(row.signature).toString('base64'),
      }))
    },
  }
}

/** SHA-256 of a whole row of `dailyHead`: the signature says nothing of when it was made. */
export function headMark(row: Row): string {
  const { mark: _own, hash: end, signature, ...said } = row
  return hash('sha256', canonicalJson({ ...said, hash: hexOf(end), signature: hexOf(signature) }), 'hex')
}

const hexOf = (bytes: unknown): string => Buffer.from(bytesOf(bytes)).toString('hex')
