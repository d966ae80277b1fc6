import type { UserId } from '../../../shared/ids.ts'
import { InboxNote } from '../../../shared/slip/slip.ts'
import type { InboxStore } from '../../slip/ports.ts'
import type { Row } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { putNote } from './slip-rows.ts'
import { statementsOf } from './statements.ts'
import { transaction } from './transaction.ts'

export function sqliteInboxStore({ exclusive }: Database): InboxStore {
  return {
    of: (campaign, user) =>
      exclusive(handle =>
        statementsOf(handle)(
          'select body, readAt from notice where campaign = ? and userId = ? order by at desc, id',
        )
          .all(campaign, user)
          .map(noteOf),
      ),
    keep: (campaign, notes) =>
      exclusive(handle =>
        transaction(handle, () => {
          const prepare = statementsOf(handle)
          return new Set<UserId>(
            notes.filter(note => putNote(prepare, campaign, note)).map(note => note.userId),
          )
        }),
      ),
    read: (campaign, user, ids, at) =>
      exclusive(handle =>
        transaction(handle, () => {
          const update = statementsOf(handle)(
            'update notice set readAt = ? where campaign = ? and userId = ? and id = ? and readAt is null',
          )
          return ids.reduce((sum, id) => sum + Number(update.run(at, campaign, user, id).changes), 0)
        }),
      ),
  }
}

const noteOf = (row: Row): InboxNote =>
  InboxNote.parse({ ...JSON.parse(String(row.body)), readAt: row.readAt })
