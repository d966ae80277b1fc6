import { InboxNote } from '../../../shared/slip/slip.ts'
import type { InboxStore } from '../../slip/ports.ts'
import { putNotes } from './put-notes.ts'
import { slipTables } from './slip-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

export function sqlInboxStore(database: SqlDatabase): InboxStore {
  const db = slipTables(database.kysely)
  return {
    async of(campaign, user) {
      const rows = await db
        .selectFrom('notice')
        .select(['body', 'readAt'])
        .where('campaign', '=', campaign)
        .where('userId', '=', user)
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(({ body, readAt }) => InboxNote.parse({ ...JSON.parse(body), readAt }))
    },
    async keep(campaign, notes) {
      if (notes.length === 0) return new Set()
      return database.transaction(`notice/${campaign}`, transaction =>
        putNotes(slipTables(transaction), campaign, notes),
      )
    },
    async read(campaign, user, ids, at) {
      if (ids.length === 0) return 0
      const { numUpdatedRows } = await db
        .updateTable('notice')
        .set({ readAt: at })
        .where('campaign', '=', campaign)
        .where('userId', '=', user)
        .where('id', 'in', ids)
        .where('readAt', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(numUpdatedRows)
    },
  }
}
