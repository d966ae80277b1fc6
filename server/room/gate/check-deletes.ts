import * as Y from 'yjs'
import { keyChange, textChange } from './check-structs.ts'
import type { DeleteRange } from './decode-update.ts'
import { demandGrant, fieldAt } from './field.ts'
import { demand, type Inspection } from './inspection.ts'
import { findFresh } from './spot.ts'

/**
 * Judges the delete set and answers which of its ranges still do something: a client's first sync names everything that was ever
 * deleted, and almost all of it is gone already.
 */
export function checkDeletes(inspection: Inspection): Map<number, DeleteRange[]> {
  const live = new Map<number, DeleteRange[]>()
  for (const [client, ranges] of inspection.update.deletes) {
    const kept = ranges.filter(range => checkRange(inspection, client, range))
    if (kept.length > 0) live.set(client, kept)
    if (kept.length < ranges.length) inspection.stripped = true
  }
  return live
}

function checkRange(inspection: Inspection, client: number, range: DeleteRange): boolean {
  const held = Y.getState(inspection.context.doc.store, client)
  const last = inspection.fresh.get(client)?.at(-1)
  const known = last ? last.item.id.clock + last.item.length : held
  const end = range.clock + range.len
  demand(inspection, 'known-delete', range.len > 0 && end <= known, 'future-delete', { client, known })
  const touchesHeld = range.clock < held && deletesHeld(inspection, client, range.clock, Math.min(end, held))
  return touchesHeld || findFresh(inspection.fresh.get(client), end - 1) !== null
}

/** Whether anything in the range is still there; what is must stand where this member may write. */
function deletesHeld(inspection: Inspection, client: number, from: number, to: number): boolean {
  const structs = inspection.context.doc.store.clients.get(client)
  if (!structs) return false
  let any = false
  let index = Y.findIndexSS(structs, from)
  for (let held = structs[index]; held && held.id.clock < to; held = structs[++index]) {
    if (!(held instanceof Y.Item) || held.deleted) continue
    checkVictim(inspection, held, from, to)
    any = true
  }
  return any
}

function checkVictim(inspection: Inspection, item: Y.Item, from: number, to: number): void {
  const { parent } = item
  const spot = parent instanceof Y.AbstractType ? { parent, sub: item.parentSub } : null
  const field = spot && fieldAt(inspection, spot)
  demand(inspection, 'delete-grant', field !== null, 'bad-path')
  if (!field) return
  demandGrant(inspection, field, 'delete-grant')
  if (!field.text) keyChange(inspection, field).killed = true
  else if (item.content instanceof Y.ContentString) {
    const start = Math.max(0, from - item.id.clock)
    textChange(inspection, field, field.text).removed.push(item.content.str.slice(start, to - item.id.clock))
  }
}
