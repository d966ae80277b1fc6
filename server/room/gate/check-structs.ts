import * as Y from 'yjs'
import { checkContent } from './check-value.ts'
import type { Struct } from './decode-update.ts'
import { demandGrant, fieldAt } from './field.ts'
import { demand, type Field, type FreshStruct, type Inspection, Refused, type Spot } from './inspection.ts'
import { checkKnown } from './known-struct.ts'
import { spotOf, typeAt } from './spot.ts'

/**
 * Judges every struct, each after those it depends on: a user's two client ids may build on each other in one update (edits of an
 * earlier page load), and Yjs writes the newer id first.
 */
export function checkStructs(inspection: Inspection): void {
  const cursors = new Map<number, Cursor>()
  for (const [client, structs] of inspection.update.blocks) {
    cursors.set(client, { structs, next: 0, busy: false })
    demand(
      inspection,
      'own-client',
      inspection.context.ownedClientIds.has(client) || !hasNews(inspection, client, structs),
      'foreign-client',
      { client },
    )
  }
  for (const cursor of cursors.values()) advance(inspection, cursors, cursor, Number.POSITIVE_INFINITY)
}

/** A deleted stretch may claim any length; past this, arithmetic on clocks would stop being exact somewhere. */
const clockLimit = 2 ** 31

interface Cursor {
  readonly structs: readonly Struct[]
  next: number
  busy: boolean
}
type Cursors = ReadonlyMap<number, Cursor>

function hasNews(inspection: Inspection, client: number, structs: readonly Struct[]): boolean {
  const last = structs.at(-1)
  return last !== undefined && last.id.clock + last.length > Y.getState(inspection.context.doc.store, client)
}

/** Judges a client's structs up to `clock`. One that is asked for while it is being judged depends on itself. */
function advance(inspection: Inspection, cursors: Cursors, cursor: Cursor, clock: number): void {
  if (cursor.busy) return
  cursor.busy = true
  for (;;) {
    const struct = cursor.structs[cursor.next]
    if (!struct || struct.id.clock > clock) break
    checkStruct(inspection, cursors, struct)
    cursor.next += 1
  }
  cursor.busy = false
}

function checkStruct(inspection: Inspection, cursors: Cursors, struct: Struct): void {
  const { client, clock } = struct.id
  const known = knownClock(inspection, client)
  const whole = struct instanceof Y.Item && struct.length > 0 && clock + struct.length < clockLimit
  demand(inspection, 'whole-struct', whole, 'bad-update', { client })
  demand(inspection, 'no-gap', clock <= known, 'gap', { client, clock, known })
  if (!(struct instanceof Y.Item)) return
  if (clock < known) {
    inspection.stripped = true
    checkKnown(inspection, struct, known)
    if (clock + struct.length <= known) return
  }
  const offset = Math.max(0, known - clock)
  if (offset === 0) {
    for (const id of [struct.origin, struct.rightOrigin, struct.parent])
      if (id instanceof Y.ID && id.client !== client) settle(inspection, cursors, id)
  }
  admitStruct(inspection, struct, offset)
}

function settle(inspection: Inspection, cursors: Cursors, id: Y.ID): void {
  const cursor = cursors.get(id.client)
  if (cursor) advance(inspection, cursors, cursor, id.clock)
}

/** The clock a client's next new struct must have: what the document holds plus what of this update was judged. */
function knownClock(inspection: Inspection, client: number): number {
  const last = inspection.fresh.get(client)?.at(-1)
  return last ? last.item.id.clock + last.item.length : Y.getState(inspection.context.doc.store, client)
}

function admitStruct(inspection: Inspection, item: Y.Item, offset: number): void {
  const spot = spotOfNew(inspection, item, offset)
  const field = spot && fieldAt(inspection, spot)
  demand(inspection, 'known-field', field !== null, 'bad-path')
  if (!spot) throw new Refused({ refused: 'unknown-origin', detail: {} })
  if (field) {
    demandGrant(inspection, field, 'grant')
    checkContent(inspection, field, item, offset)
    demand(inspection, 'append', field.text !== null || item.rightOrigin === null, 'bad-update')
  }
  const fresh: FreshStruct = { item, offset, spot, field }
  const own = inspection.fresh.get(item.id.client)
  if (own) own.push(fresh)
  else inspection.fresh.set(item.id.client, [fresh])
  if (field) note(inspection, field, fresh)
}

/** Where a new struct will stand: said by its neighbours, or by itself when it has none. */
function spotOfNew(inspection: Inspection, item: Y.Item, offset: number): Spot | null {
  const origin = offset > 0 ? new Y.ID(item.id.client, item.id.clock + offset - 1) : item.origin
  const left = origin && spotOf(inspection, origin)
  const right = item.rightOrigin && spotOf(inspection, item.rightOrigin)
  const known = (origin === null || left !== null) && (item.rightOrigin === null || right !== null)
  demand(inspection, 'known-origin', known, 'unknown-origin')
  if (left && right)
    demand(inspection, 'same-place', left.parent === right.parent && left.sub === right.sub, 'unknown-origin')
  return left ?? right ?? statedSpot(inspection, item)
}

function statedSpot(inspection: Inspection, item: Y.Item): Spot | null {
  const stated: unknown = item.parent
  if (stated instanceof Y.ID) {
    const parent = typeAt(inspection, stated)
    demand(inspection, 'known-origin', parent !== null, 'unknown-origin')
    return parent && { parent, sub: item.parentSub }
  }
  const root = typeof stated === 'string' ? inspection.context.doc.share.get(stated) : undefined
  return root ? { parent: root, sub: item.parentSub } : null
}

function note(inspection: Inspection, field: Field, fresh: FreshStruct): void {
  if (field.text) {
    const { content } = fresh.item
    if (content instanceof Y.ContentString)
      textChange(inspection, field, field.text).inserted.push(content.str.slice(fresh.offset))
  } else keyChange(inspection, field).fresh.push(fresh)
}

export function keyChange(inspection: Inspection, field: Field) {
  let keys = inspection.keys.get(field.map)
  if (!keys) {
    keys = new Map()
    inspection.keys.set(field.map, keys)
  }
  let change = keys.get(field.key)
  if (!change) {
    change = { field, fresh: [], killed: false }
    keys.set(field.key, change)
  }
  return change
}

export function textChange(inspection: Inspection, field: Field, text: Y.Text) {
  let change = inspection.texts.get(text)
  if (!change) {
    change = { field, text, inserted: [], removed: [] }
    inspection.texts.set(text, change)
  }
  return change
}
