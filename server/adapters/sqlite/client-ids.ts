import { randomInt } from 'node:crypto'
import type { ClientIds } from '../../room/ports.ts'
import type { Database } from './open-database.ts'
import { statementsOf } from './statements.ts'

/** Below this are ids the program keeps for itself, such as the one every genesis is written under. */
const firstIssued = 1024

/**
 * Ids are drawn, not counted: after a restored backup a counter would hand out again what some browser still holds edits under.
 */
export function sqliteClientIds(database: Database): ClientIds {
  return {
    issue: (campaign, epoch, user, now) =>
      database.exclusive(handle => {
        const insert = statementsOf(handle)('insert or ignore into clientId values (?, ?, ?, ?, ?)')
        for (;;) {
          const id = randomInt(firstIssued, 2 ** 31)
          if (insert.run(campaign, id, epoch, user, now).changes === 1) return id
        }
      }),
    ownedBy: (campaign, epoch, user) =>
      database.exclusive(handle => {
        const rows = statementsOf(handle)(
          'select clientId from clientId where campaign = ? and epoch = ? and userId = ?',
        ).all(campaign, epoch, user)
        return new Set(rows.map(row => Number(row.clientId)))
      }),
  }
}
