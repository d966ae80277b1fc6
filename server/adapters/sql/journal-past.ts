import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import type { CampaignId } from '../../../shared/ids.ts'
import type { JournalPast, PastMoment } from '../../snapshot/journal-past.ts'
import { roomTables } from './joined-changes.ts'
import { bytesOf, headOf, type Row, storedUpdate } from './journal-rows.ts'
import type { RoomTables } from './room-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

export function sqlJournalPast(database: SqlDatabase): JournalPast {
  const db = roomTables(database)
  const moments = (campaign: CampaignId) =>
    db.selectFrom('journal').select(['epoch', 'seq', 'at']).where('campaign', '=', campaign).limit(1)
  const momentOf = async (query: ReturnType<typeof moments>): Promise<PastMoment | null> => {
    const row = await query.executeTakeFirst()
    return row ? headOf(row) : null
  }
  return {
    first: campaign => momentOf(moments(campaign).orderBy('seq')),
    // `at` never falls, so the last in time is the last in the journal; asked by time, an index leads to it wherever it lies
    lastBefore: (campaign, instant) =>
      momentOf(moments(campaign).where('at', '<', instant).orderBy('at', 'desc').orderBy('seq', 'desc')),
    moment: (campaign, seq) => momentOf(moments(campaign).where('seq', '=', seq)),
    async updates(campaign, { epoch, after, upTo, limit }) {
      const rows = await db
        .selectFrom('journal')
        .select(['seq', 'at', 'bytes'])
        .where('campaign', '=', campaign)
        .where('seq', '>', after)
        .where('seq', '<=', upTo)
        .where('epoch', '=', epoch)
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map(storedUpdate)
    },
    async start(campaign, epoch, seq) {
      for (const found of await startsUpTo(db, campaign, epoch, seq)) {
        const row = await stateOf(db, campaign, epoch, found)
        const state = row && bytesOf(row.state)
        if (state && hash('sha256', state, 'hex') === row.sha256) return { ...found, state }
      }
      return null
    },
    async keepStart(campaign, epoch, { seq, state, zipped }) {
      const bytes = zipped ? state : gzipSync(state)
      await db
        .insertInto('replayStart')
        .values({ campaign, epoch, seq, sha256: hash('sha256', bytes, 'hex'), state: bytes })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    },
    async newestKeptStart(campaign, epoch, seq) {
      const row = await db
        .selectFrom('replayStart')
        .select('seq')
        .where('campaign', '=', campaign)
        .where('epoch', '=', epoch)
        .where('seq', '<=', seq)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.seq ?? 0
    },
  }
}

interface StartPlace {
  readonly seq: number
  /** Whether it is one that was kept; the room's own checkpoints are as they are. */
  readonly zipped: boolean
}

/** Where a replay may begin, newest first; what lies there is read one at a time, for it is large. */
async function startsUpTo(
  db: Kysely<RoomTables>,
  campaign: CampaignId,
  epoch: string,
  seq: number,
): Promise<StartPlace[]> {
  const rows = await db
    .selectFrom('checkpoint as c')
    .innerJoin('journal as j', join =>
      join.onRef('j.campaign', '=', 'c.campaign').onRef('j.seq', '=', 'c.seq'),
    )
    .select(['c.seq', sql<number>`0`.as('zipped')])
    .where('c.campaign', '=', campaign)
    .where('j.epoch', '=', epoch)
    .where('c.seq', '<=', seq)
    .unionAll(
      db
        .selectFrom('replayStart')
        .select(['seq', sql<number>`1`.as('zipped')])
        .where('campaign', '=', campaign)
        .where('epoch', '=', epoch)
        .where('seq', '<=', seq),
    )
    .orderBy('seq', 'desc')
    .orderBy('zipped')
    .execute()
  return rows.map(row => ({ seq: row.seq, zipped: row.zipped === 1 }))
}

function stateOf(
  db: Kysely<RoomTables>,
  campaign: CampaignId,
  epoch: string,
  { seq, zipped }: StartPlace,
): Promise<Row | undefined> {
  return zipped
    ? db
        .selectFrom('replayStart')
        .select(['sha256', 'state'])
        .where('campaign', '=', campaign)
        .where('epoch', '=', epoch)
        .where('seq', '=', seq)
        .executeTakeFirst()
    : db
        .selectFrom('checkpoint')
        .select(['sha256', 'state'])
        .where('campaign', '=', campaign)
        .where('seq', '=', seq)
        .executeTakeFirst()
}
