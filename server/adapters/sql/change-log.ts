import type { Instant } from '../../../shared/calendar/date.ts'
import type { Cause, ChangeLog, RefusalLog } from '../../room/ports.ts'
import { changeColumns, joinedChanges, roomTables } from './joined-changes.ts'
import { actorOf, changeRow, type Row, rolesOf } from './journal-rows.ts'
import type { SqlDatabase } from './sql-database.ts'

export function sqlChangeLog(database: SqlDatabase): ChangeLog {
  const db = roomTables(database)
  return {
    async changes({ campaign, card, before = Number.MAX_SAFE_INTEGER, limit }) {
      const newest = joinedChanges(db, campaign)
        .select(changeColumns)
        .$if(card !== undefined, of => of.where('c.thing', '=', 'card').where('c.id', '=', String(card)))
        .orderBy('c.seq', 'desc')
        .orderBy('c.ord', 'desc')
      const found = await newest.where('c.seq', '<', before).limit(limit).execute()
      const last = found.at(-1)?.seq
      if (last === undefined || found.length < limit) return { rows: found.map(changeRecord), next: null }
      // a page ends between seqs, so that `before` can go on from it; a seq wider than a page comes whole
      const whole = found.filter(row => row.seq !== last)
      const rows = whole.length > 0 ? whole : await newest.where('c.seq', '=', last).execute()
      return { rows: rows.map(changeRecord), next: rows.at(-1)?.seq ?? null }
    },
  }
}

const changeRecord = (row: Row) => ({
  ...changeRow(row),
  seq: Number(row.seq),
  at: Number(row.at) as Instant,
  actor: actorOf(row),
  roles: rolesOf(row),
  cause: String(row.cause) as Cause,
  act: String(row.act),
})

export function sqlRefusalLog(database: SqlDatabase): RefusalLog {
  const db = roomTables(database)
  return {
    async record({ refusal, ...frame }) {
      await db
        .insertInto('refusedFrame')
        .values({ ...frame, kind: refusal.refused, detail: JSON.stringify(refusal.detail) })
        .execute()
    },
  }
}
