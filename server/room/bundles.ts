import { emptyUpdate, encodeBundle } from '../../shared/protocol/frames.ts'
import type { StoredUpdate } from './ports.ts'

/** Bundles are cut here, so that nobody waits long behind somebody else's import. */
const bundleBytes = 256 * 1024

/** Consecutive updates as bundle frames; seqs without a document change are counted but not sent. */
export function bundlesOf(rows: readonly StoredUpdate[]): Uint8Array[] {
  const frames: Uint8Array[] = []
  let from = 0
  let bytes = 0
  rows.forEach((row, at) => {
    bytes += row.update.length
    const next = rows[at + 1]
    if (next && bytes + next.update.length <= bundleBytes) return
    frames.push(bundleOf(rows.slice(from, at + 1)))
    from = at + 1
    bytes = 0
  })
  return frames
}

function bundleOf(rows: readonly StoredUpdate[]): Uint8Array {
  return encodeBundle({
    first: rows[0]?.seq ?? 0,
    last: rows.at(-1)?.seq ?? 0,
    updates: changesOf(rows),
  })
}

/** The updates that change anything. */
export const changesOf = (rows: readonly StoredUpdate[]): Uint8Array[] =>
  rows.map(row => row.update).filter(update => update.length > emptyUpdate.length)
