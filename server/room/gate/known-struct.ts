import * as Y from 'yjs'
import { canonicalJson } from '../canonical-json.ts'
import { demand, type Inspection } from './inspection.ts'

/**
 * A struct at a clock the document knows is a resend and is left out; but it must say what was said the first time, where that is
 * still held. A copy that says something else would never converge, and never show it: state vectors are equal.
 */
export function checkKnown(inspection: Inspection, struct: Y.Item, known: number): void {
  const structs = inspection.context.doc.store.clients.get(struct.id.client)
  if (!structs) return
  const end = Math.min(known, struct.id.clock + struct.length)
  let index = Y.findIndexSS(structs, Math.min(struct.id.clock, stored(structs) - 1))
  for (let held = structs[index]; held && held.id.clock < end; held = structs[++index]) {
    if (held instanceof Y.Item && !held.deleted)
      demand(inspection, 'known-agrees', agree(held, struct, end), 'known-differs', {
        client: struct.id.client,
        clock: held.id.clock,
      })
  }
}

const stored = (structs: readonly (Y.Item | Y.GC)[]): number => {
  const last = structs.at(-1)
  return last ? last.id.clock + last.length : 0
}

/** Whether the two say the same for the clocks both cover. A sender may have deleted what we still show; its delete set is judged apart. */
function agree(held: Y.Item, sent: Y.Item, end: number): boolean {
  if (sent.content instanceof Y.ContentDeleted) return true
  if (held.content.constructor !== sent.content.constructor) return false
  // types are the server's own making and carry nothing but their kind
  if (held.content instanceof Y.ContentType && sent.content instanceof Y.ContentType)
    return held.content.type.constructor === sent.content.type.constructor && sameKey(held, sent)
  const from = Math.max(held.id.clock, sent.id.clock)
  const to = Math.min(held.id.clock + held.length, end)
  const said = part(sent, from, to)
  return said !== null && said === part(held, from, to) && sameKey(held, sent)
}

/** Only a struct without neighbours states its key. */
const sameKey = (held: Y.Item, sent: Y.Item): boolean =>
  sent.origin !== null || sent.rightOrigin !== null || held.parentSub === sent.parentSub

/** The content between two clocks, comparably; null for kinds no client writes. */
function part(item: Y.Item, from: number, to: number): string | null {
  const { content } = item
  const start = from - item.id.clock
  const end = to - item.id.clock
  if (content instanceof Y.ContentString) return content.str.slice(start, end)
  if (content instanceof Y.ContentAny) return canonicalJson(content.arr.slice(start, end))
  return null
}
