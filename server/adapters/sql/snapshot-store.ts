import type { Kysely } from 'kysely'
import type { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import type { NewSnapshot, SnapshotStore } from '../../snapshot/snapshot-store.ts'
import { holdFence } from './leases.ts'
import { sqlPartStore } from './snapshot-parts.ts'
import { addRow, factsOf, keptOf } from './snapshot-rows.ts'
import type { SnapshotRow, SnapshotTables } from './snapshot-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

/** Snapshots on either database. */
export function sqlSnapshotStore(database: SqlDatabase): SnapshotStore {
  const db = database.kysely as Kysely<SnapshotTables>
  const rows = db.selectFrom('snapshot').selectAll()
  const rowOf = (campaign: string, id: string) =>
    rows.where('campaign', '=', campaign).where('id', '=', id).executeTakeFirst()
  const rowsOf = (campaign: string, reason: string | undefined) => {
    const all = rows.where('campaign', '=', campaign)
    return reason === undefined ? all : all.where('reason', '=', reason)
  }
  return {
    ...sqlPartStore(database),
    add: (snapshot, fence) =>
      database.transaction(`snapshot/${snapshot.facts.campaign}`, async transaction => {
        if (fence) await holdFence(transaction, fence)
        return addOnce(transaction as Kysely<SnapshotTables>, snapshot)
      }),
    async list(campaign, reason) {
      const found = await rowsOf(campaign, reason).orderBy('at', 'desc').orderBy('ord', 'desc').execute()
      return found.map(factsOf)
    },
    async facts(campaign, id) {
      const row = await rowOf(campaign, id)
      return row ? factsOf(row) : null
    },
    async find(campaign, id) {
      const row = await rowOf(campaign, id)
      return row ? keptOf(row) : null
    },
    async ofDay(campaign, day) {
      const row = await rowsOf(campaign, 'day').where('day', '=', day).executeTakeFirst()
      return row ? keptOf(row) : null
    },
    async kept(campaign, reason) {
      const found = await rowsOf(campaign, reason).orderBy('at').orderBy('ord').execute()
      return found.map(keptOf)
    },
  }
}

async function addOnce(db: Kysely<SnapshotTables>, snapshot: NewSnapshot): Promise<SnapshotFacts> {
  const same = await sameAs(db, snapshot)
  if (same) return factsOf(same)
  await addRow(db, snapshot)
  return snapshot.facts
}

function sameAs(db: Kysely<SnapshotTables>, { facts }: NewSnapshot): Promise<SnapshotRow | undefined> {
  const { campaign, reason, meeting, day, epoch, seq } = facts
  const ofThatDay = db
    .selectFrom('snapshot')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('reason', '=', reason)
    .where('day', '=', day)
  if (reason === 'day' || reason === 'xun' || reason === 'month') return ofThatDay.executeTakeFirst()
  return ofThatDay
    .where('meeting', meeting === null ? 'is' : '=', meeting)
    .where('epoch', '=', epoch)
    .where('seq', '=', seq)
    .executeTakeFirst()
}
