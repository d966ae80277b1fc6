import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Instant } from '../../../shared/calendar/date.ts'
import type { StoredUpdate } from '../../room/ports.ts'
import type { Marking } from './marking.ts'

/** Larger batches are not carried: their readers take them from the journal, which they come from anyway. */
const mostBytes = 1024 * 1024

/**
 * An entry of a room's stream: `e` epoch, `f` first seq, `n` the node that says it, `b` the rows, `h` a mark over the stream's key and all
 * of it. Without `b`: look at the journal.
 */
export function writeEntry(
  marking: Marking,
  key: string,
  node: string,
  epoch: string,
  rows: readonly StoredUpdate[],
): (string | Buffer)[] {
  const first = `${rows[0]?.seq ?? 0}`
  const fields = ['e', epoch, 'f', first, 'n', node]
  const size = rows.reduce((sum, row) => sum + row.update.length + 24, 0)
  if (size > mostBytes) return fields
  const bytes = Buffer.from(encodeRows(rows))
  return [...fields, 'b', bytes, 'h', marking.mark(key, node, epoch, first, bytes)]
}

export type RoomEntry =
  | { readonly kind: 'rows'; readonly epoch: string; readonly rows: readonly StoredUpdate[] }
  | { readonly kind: 'own' }
  /** A batch that was too large, or something nobody of us wrote. */
  | { readonly kind: 'look' }

/** Reads what Redis answers as the fields of an entry of the stream `key`: names and values in turn. Rows are those a node wrote there. */
export function readEntry(marking: Marking, key: string, node: string, fields: unknown): RoomEntry {
  if (!Array.isArray(fields)) return { kind: 'look' }
  const values = new Map<string, Buffer>()
  for (let at = 0; at + 1 < fields.length; at += 2)
    values.set(String(fields[at]), Buffer.from(fields[at + 1]))
  const [epoch, first, from] = [String(values.get('e')), String(values.get('f')), String(values.get('n'))]
  if (from === node) return { kind: 'own' }
  const bytes = values.get('b')
  if (!bytes || !marking.holds(String(values.get('h')), key, from, epoch, first, bytes))
    return { kind: 'look' }
  try {
    return { kind: 'rows', epoch, rows: decodeRows(bytes) }
  } catch {
    return { kind: 'look' } // written by another version of us, or not at all
  }
}

function encodeRows(rows: readonly StoredUpdate[]): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, rows.length)
    for (const { seq, at, update } of rows) {
      encoding.writeVarUint(encoder, seq)
      encoding.writeFloat64(encoder, at)
      encoding.writeVarUint8Array(encoder, update)
    }
  })
}

function decodeRows(bytes: Uint8Array): StoredUpdate[] {
  const decoder = decoding.createDecoder(bytes)
  const rows: StoredUpdate[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const seq = decoding.readVarUint(decoder)
    const at = decoding.readFloat64(decoder) as Instant
    // a copy: a view would keep the whole answer of Redis in the tail
    rows.push({ seq, at, update: decoding.readVarUint8Array(decoder).slice() })
  }
  if (decoding.hasContent(decoder)) throw new Error('bytes after the rows')
  return rows
}
