import { type ChainLink, chainHash } from '../../room/audit.ts'
import { jsonOrNull } from '../sql/journal-rows.ts'
import type { Prepare } from './statements.ts'

/** Writes one journal row and its audit rows; answers the new end of the chain. */
export function writeLink(prepare: Prepare, before: Uint8Array, link: ChainLink): Uint8Array {
  const { campaign, epoch, seq, at, entry } = link
  const hash = chainHash(before, link)
  const { actor } = entry
  prepare('insert into journal values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    campaign,
    seq,
    epoch,
    at,
    actor.userId,
    actor.name,
    actor.unitId ?? null,
    JSON.stringify(entry.roles),
    entry.cause,
    entry.act,
    entry.update,
    hash,
  )
  const change = prepare('insert into change values (?, ?, ?, ?, ?, ?, ?, ?)')
  entry.changes.forEach((row, ord) => {
    change.run(
      campaign,
      seq,
      ord,
      row.thing,
      row.id,
      row.field,
      jsonOrNull(row.before),
      jsonOrNull(row.after),
    )
  })
  return hash
}
