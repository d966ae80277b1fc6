import type * as Y from 'yjs'
import { cardsOf, meetingsOf } from '../../../shared/board/document.ts'
import { textFields } from '../../../shared/card/fields.ts'
import { longestNote } from '../../../shared/meeting/fields.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import type { ChangeRow } from '../ports.ts'
import { watchChanges } from './change-rows.ts'
import { checkDeletes } from './check-deletes.ts'
import { checkStructs } from './check-structs.ts'
import { type DeleteRange, decodeUpdate } from './decode-update.ts'
import { encodeUpdate } from './encode-update.ts'
import { demand, type GateContext, type Inspection, nameOf, Refused } from './inspection.ts'
import { keepsValue } from './key-order.ts'

/** An update that may be applied. */
export interface Admitted {
  /** What of it is new, as V1 bytes; null when the document has all of it already. */
  readonly update: Uint8Array | null
  /** To be called once, directly after `update` was applied and before anything else is. */
  changes(): ChangeRow[]
}

/**
 * Decides from the bytes alone, before anything is applied, whether all of an update may be (rules: gate-rules.ts). An update that
 * passes leaves no pending structs, no field without its value and no change outside what the matrix grants. Whatever the bytes make
 * us throw is a refusal too.
 */
export function admit(bytes: Uint8Array, context: GateContext): Admitted | Refusal {
  try {
    return judge(bytes, context)
  } catch (cause) {
    if (cause instanceof Refused) return cause.refusal
    return refuse('bad-update', { why: cause instanceof Error ? cause.message.slice(0, 200) : 'unreadable' })
  }
}

function judge(bytes: Uint8Array, context: GateContext): Admitted {
  const inspection = inspect(bytes, context)
  checkStructs(inspection)
  const deletes = checkDeletes(inspection)
  checkTexts(inspection)
  checkKeys(inspection)
  if (inspection.fresh.size === 0 && deletes.size === 0) return { update: null, changes: () => [] }
  const update = inspection.stripped ? encodeUpdate(inspection.fresh, deletes) : bytes
  return { update, changes: watchChanges(inspection) }
}

function inspect(bytes: Uint8Array, context: GateContext): Inspection {
  const inspection = (update: Inspection['update']): Inspection => ({
    context,
    update,
    cards: cardsOf(context.doc),
    meetings: meetingsOf(context.doc),
    fresh: new Map(),
    keys: new Map(),
    texts: new Map(),
    facts: new Map(),
    stripped: false,
  })
  const limit = context.limitBytes
  demand(inspection(nothing), 'size', bytes.length <= limit, 'too-large', { bytes: bytes.length, limit })
  const begun = inspection(decodeUpdate(bytes))
  demand(begun, 'consumed', begun.update.left === 0, 'bad-update', { left: begun.update.left })
  demand(begun, 'one-block', begun.update.blockCount === begun.update.blocks.size, 'bad-update')
  return begun
}
const nothing: Inspection['update'] = { blocks: new Map(), deletes: new Map(), blockCount: 0, left: 0 }

function checkTexts(inspection: Inspection): void {
  for (const { field, text, inserted, removed } of inspection.texts.values()) {
    const length = text.length + lengthOf(inserted) - lengthOf(removed)
    const limit = field.kind === 'note' ? longestNote : textFields[field.kind as keyof typeof textFields]
    demand(inspection, 'text-length', length <= limit || lengthOf(inserted) === 0, 'bad-value', {
      ...nameOf(field),
      limit,
    })
  }
}
const lengthOf = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0)

function checkKeys(inspection: Inspection): void {
  const dying = (id: Y.ID) => isIn(inspection.update.deletes.get(id.client), id.clock)
  for (const keys of inspection.keys.values())
    for (const change of keys.values())
      demand(inspection, 'key-kept', keepsValue(change, dying), 'deletes-field', nameOf(change.field))
}

const isIn = (ranges: readonly DeleteRange[] | undefined, clock: number): boolean =>
  ranges?.some(range => clock >= range.clock && clock < range.clock + range.len) ?? false

/** What must hold of the room's document at any time; if it does not, the gate let something through that it must not. */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}
