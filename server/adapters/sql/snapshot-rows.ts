import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { CampaignId } from '../../../shared/ids.ts'
import { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { KeptSnapshot, NewSnapshot } from '../../snapshot/snapshot-store.ts'
import type { SnapshotRow, SnapshotTables } from './snapshot-tables.ts'

/** Before the first snapshot there is only the campaign's name. */
export const rowsStart = (campaign: CampaignId): string =>
  hash('sha256', `guatu snapshots of ${campaign}`, 'hex')

/** What a row must say of itself, given the one before. */
export function rowHash(before: string, row: Omit<SnapshotRow, 'hash'> & { readonly hash?: string }): string {
  const { hash: _own, ...said } = row
  return hash('sha256', canonicalJson({ before, ...said }), 'hex')
}

/** Writes the row at the end of its campaign's chain. Call it inside a transaction of the campaign's lane. */
export async function addRow(
  db: Kysely<SnapshotTables>,
  { facts, takenBy, root }: NewSnapshot,
): Promise<void> {
  const last = await db
    .selectFrom('snapshot')
    .select(['ord', 'hash'])
    .where('campaign', '=', facts.campaign)
    .orderBy('ord', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = {
    campaign: facts.campaign,
    ord: last ? last.ord + 1 : 1,
    id: facts.id,
    reason: facts.reason,
    meeting: facts.meeting,
    at: facts.at,
    takenAt: facts.takenAt,
    day: facts.day,
    seq: facts.seq,
    epoch: facts.epoch,
    userId: takenBy,
    root,
    sha256: facts.sha256,
    bytes: facts.bytes,
  }
  const end = rowHash(last ? last.hash : rowsStart(facts.campaign), row)
  await db
    .insertInto('snapshot')
    .values({ ...row, hash: end })
    .execute()
}

export const factsOf = (row: SnapshotRow): SnapshotFacts => SnapshotFacts.parse(row)
export const keptOf = (row: SnapshotRow): KeptSnapshot => ({ facts: factsOf(row), root: row.root })
