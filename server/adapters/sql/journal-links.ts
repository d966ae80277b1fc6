import type { Kysely } from 'kysely'
import type { CampaignId } from '../../../shared/ids.ts'
import type { RoomTables } from './room-tables.ts'

/** A row of the journal and its changes in their order, as they are kept. */
export interface JournalLink {
  readonly row: RoomTables['journal']
  readonly changes: readonly RoomTables['change'][]
}

/** The rows above `after`, oldest first, at most `limit`. */
export async function linksAfter(
  db: Kysely<RoomTables>,
  campaign: CampaignId,
  after: number,
  limit: number,
): Promise<JournalLink[]> {
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  const changes = await db
    .selectFrom('change')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('seq', '>', after)
    .where('seq', '<=', rows.at(-1)?.seq ?? after)
    .orderBy('seq')
    .orderBy('ord')
    .execute()
  const bySeq = Map.groupBy(changes, change => change.seq)
  return rows.map(row => ({ row, changes: bySeq.get(row.seq) ?? [] }))
}
