import { randomInt } from 'node:crypto'
import type { ClientIds } from '../../room/ports.ts'
import { roomTables } from './joined-changes.ts'
import type { SqlDatabase } from './sql-database.ts'

/** Below this are ids the program keeps for itself, such as the one every genesis is written under. */
const firstIssued = 1024

/**
 * Ids are drawn, not counted: after a restored backup a counter would hand out again what some browser still holds edits under. Two nodes that draw the
 * same one find out from the row: the second draws again. `draw` is for tests.
 */
export function sqlClientIds(database: SqlDatabase, draw = () => randomInt(firstIssued, 2 ** 31)): ClientIds {
  const db = roomTables(database)
  return {
    async issue(campaign, epoch, userId, at) {
      for (;;) {
        const clientId = draw()
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('clientId')
          .values({ campaign, clientId, epoch, userId, at })
          .onConflict(conflict => conflict.doNothing())
          .executeTakeFirstOrThrow()
        if (numInsertedOrUpdatedRows === 1n) return clientId
      }
    },
    async ownedBy(campaign, epoch, user) {
      const rows = await db
        .selectFrom('clientId')
        .select('clientId')
        .where('campaign', '=', campaign)
        .where('epoch', '=', epoch)
        .where('userId', '=', user)
        .execute()
      return new Set(rows.map(row => row.clientId))
    },
  }
}
