import { hash } from 'node:crypto'
import type { CampaignId } from '../../../shared/ids.ts'
import { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { KeptSnapshot, NewSnapshot } from '../../snapshot/snapshot-store.ts'
import type { Row } from '../sql/journal-rows.ts'
import type { Prepare } from './statements.ts'

/** Before the first snapshot there is only the campaign's name. */
export const rowsStart = (campaign: CampaignId): string =>
  hash('sha256', `guatu snapshots of ${campaign}`, 'hex')

/** What a row must say of itself, given the one before. */
export function rowHash(before: string, row: Row): string {
  const { hash: _own, ...said } = row
  return hash('sha256', canonicalJson({ before, ...said }), 'hex')
}

/** Writes the row at the end of its campaign's chain. Call it inside a transaction. */
export function addRow(prepare: Prepare, { facts, takenBy, root }: NewSnapshot): void {
  const last = prepare('select ord, hash from snapshot where campaign = ? order by ord desc limit 1').get(
    facts.campaign,
  )
  const row = {
    campaign: facts.campaign,
    ord: last ? Number(last.ord) + 1 : 1,
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
  const end = rowHash(last ? String(last.hash) : rowsStart(facts.campaign), row)
  prepare('insert into snapshot values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    ...Object.values(row),
    end,
  )
}

export const factsOf = (row: Row): SnapshotFacts => SnapshotFacts.parse(row)
export const keptOf = (row: Row): KeptSnapshot => ({ facts: factsOf(row), root: String(row.root) })
