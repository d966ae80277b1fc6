import type { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import type { NewSnapshot, SnapshotStore } from '../../snapshot/snapshot-store.ts'
import type { Row } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { sqlitePartStore } from './snapshot-parts.ts'
import { addRow, factsOf, keptOf } from './snapshot-rows.ts'
import { type Prepare, statementsOf } from './statements.ts'
import { transaction } from './transaction.ts'

/** Snapshots on SQLite. */
export function sqliteSnapshotStore(database: Database): SnapshotStore {
  const alone = <T>(work: (prepare: Prepare) => T): Promise<T> =>
    database.exclusive(handle => work(statementsOf(handle)))
  const rowOf = (campaign: string, id: string) =>
    alone(prepare => prepare('select * from snapshot where campaign = ? and id = ?').get(campaign, id))
  return {
    ...sqlitePartStore(database),
    add: snapshot =>
      database.exclusive(handle => transaction(handle, () => addOnce(statementsOf(handle), snapshot))),
    list: (campaign, reason) =>
      alone(prepare =>
        prepare(
          'select * from snapshot where campaign = ? and reason = ifnull(?, reason) order by at desc, ord desc',
        )
          .all(campaign, reason ?? null)
          .map(factsOf),
      ),
    async facts(campaign, id) {
      const row = await rowOf(campaign, id)
      return row ? factsOf(row) : null
    },
    async find(campaign, id) {
      const row = await rowOf(campaign, id)
      return row ? keptOf(row) : null
    },
    ofDay: (campaign, day) =>
      alone(prepare => {
        const row = prepare("select * from snapshot where campaign = ? and reason = 'day' and day = ?").get(
          campaign,
          day,
        )
        return row ? keptOf(row) : null
      }),
    kept: (campaign, reason) =>
      alone(prepare =>
        prepare('select * from snapshot where campaign = ? and reason = ifnull(?, reason) order by at, ord')
          .all(campaign, reason ?? null)
          .map(keptOf),
      ),
  }
}

function addOnce(prepare: Prepare, snapshot: NewSnapshot): SnapshotFacts {
  const same = sameAs(prepare, snapshot)
  if (same) return factsOf(same)
  addRow(prepare, snapshot)
  return snapshot.facts
}

function sameAs(prepare: Prepare, { facts }: NewSnapshot): Row | undefined {
  const { campaign, reason, meeting, day, epoch, seq } = facts
  if (reason === 'day' || reason === 'xun' || reason === 'month')
    return prepare('select * from snapshot where campaign = ? and reason = ? and day = ?').get(
      campaign,
      reason,
      day,
    )
  return prepare(
    `select * from snapshot where campaign = ? and reason = ? and ifnull(meeting, '') = ?
      and day = ? and epoch = ? and seq = ?`,
  ).get(campaign, reason, meeting ?? '', day, epoch, seq)
}
