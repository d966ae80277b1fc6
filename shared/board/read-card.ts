import * as Y from 'yjs'
import type { z } from 'zod'
import {
  type Family,
  type families,
  type PlainField,
  parseCardKey,
  type plainFields,
  type TextField,
} from '../card/fields.ts'
import type { CardId } from '../ids.ts'

export type PlainValues = { [F in PlainField]?: z.infer<(typeof plainFields)[F]> }
export type FamilyValues = { [F in Family]?: Map<string, z.infer<(typeof families)[F]>> }

/** What a card's map holds, parsed once a key and kept until that key changes; the projector owns and rewrites it. */
export interface CardRecord {
  readonly id: CardId
  readonly plain: PlainValues
  readonly texts: { [F in TextField]?: string }
  readonly families: FamilyValues
  /** Keys whose value no schema accepts; they count as absent. */
  readonly faults: Set<string>
}

export function readCard(id: CardId, map: Y.Map<unknown>): CardRecord {
  const record: CardRecord = { id, plain: {}, texts: {}, families: {}, faults: new Set() }
  for (const [key, value] of map.entries()) readKey(record, key, value)
  return record
}

/** Reads again only these keys of the card. */
export function rereadCard(record: CardRecord, map: Y.Map<unknown>, keys: Iterable<string>): void {
  for (const key of keys) {
    forgetKey(record, key)
    if (map.has(key)) readKey(record, key, map.get(key))
  }
}

function readKey(record: CardRecord, key: string, value: unknown): void {
  const known = parseCardKey(key)
  if (!known) return void record.faults.add(key)
  if (known.schema === null) {
    if (value instanceof Y.Text) record.texts[known.field as TextField] = value.toString()
    else record.faults.add(key)
    return
  }
  const parsed = known.schema.safeParse(value)
  if (!parsed.success) record.faults.add(key)
  else if (known.id === null) (record.plain as Record<string, unknown>)[known.field] = parsed.data
  else familyOf(record, known.field as Family).set(known.id, parsed.data)
}

function forgetKey(record: CardRecord, key: string): void {
  record.faults.delete(key)
  const known = parseCardKey(key)
  if (!known) return
  if (known.schema === null) delete record.texts[known.field as TextField]
  else if (known.id === null) delete record.plain[known.field as PlainField]
  else record.families[known.field as Family]?.delete(known.id)
}

/** The one place where a family's name and the type of its values part: both come from the same registry. */
function familyOf(record: CardRecord, family: Family): Map<string, unknown> {
  const families = record.families as Record<string, Map<string, unknown>>
  const found = families[family]
  if (found) return found
  const made = new Map<string, unknown>()
  families[family] = made
  return made
}
