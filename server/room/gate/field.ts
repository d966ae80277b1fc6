import * as Y from 'yjs'
import { mayWrite } from '../../../shared/access/matrix.ts'
import { cardFacts } from '../../../shared/board/card-facts.ts'
import { parseCardKey } from '../../../shared/card/fields.ts'
import type { CardId } from '../../../shared/ids.ts'
import { demand, type Field, type Inspection, type Spot } from './inspection.ts'

/** The card field a spot belongs to, or null when it is anything else: a root, the plan, a card that is not (or no longer) one. */
export function fieldAt(inspection: Inspection, spot: Spot): Field | null {
  const { parent, sub } = spot
  if (parent instanceof Y.Text) return sub === null ? textField(inspection, parent) : null
  return sub !== null && parent instanceof Y.Map ? plainField(inspection, parent, sub) : null
}

function textField(inspection: Inspection, text: Y.Text): Field | null {
  const at = text._item
  if (!at || at.deleted || at.parentSub === null || !(at.parent instanceof Y.Map)) return null
  const known = parseKnownKey(at.parentSub)
  const card = cardOf(inspection, at.parent)
  return card && known?.text ? { card, map: at.parent, key: at.parentSub, kind: known.kind, text } : null
}

function plainField(inspection: Inspection, map: Y.Map<unknown>, key: string): Field | null {
  const known = parseKnownKey(key)
  const card = cardOf(inspection, map)
  return card && known && !known.text ? { card, map, key, kind: known.kind, text: null } : null
}

/** The id of a live card, if this map is one. */
function cardOf(inspection: Inspection, map: Y.Map<unknown>): CardId | null {
  const at = map._item
  if (!at || at.deleted || at.parent !== inspection.cards) return null
  return at.parentSub as CardId | null
}

interface KnownKey {
  readonly kind: Field['kind']
  readonly text: boolean
}
const knownKeys = new Map<string, KnownKey | null>()
const knownKeysKept = 5000

/** The registry's answer, remembered: the same few keys come with every update. Strangers' keys cannot grow it without end. */
function parseKnownKey(key: string): KnownKey | null {
  const known = knownKeys.get(key)
  if (known !== undefined) return known
  const parsed = parseCardKey(key)
  const answer = parsed && { kind: parsed.field, text: parsed.schema === null }
  if (knownKeys.size < knownKeysKept) knownKeys.set(key, answer)
  return answer
}

/** PERM-1, asked once a struct. */
export function demandGrant(inspection: Inspection, field: Field, rule: 'grant' | 'delete-grant'): void {
  let facts = inspection.facts.get(field.map)
  if (!facts) {
    facts = cardFacts(field.map)
    inspection.facts.set(field.map, facts)
  }
  const granted = mayWrite(inspection.context.member, 'edit', field.kind, facts)
  demand(inspection, rule, granted, facts.closed ? 'closed' : 'not-permitted', {
    card: field.card,
    field: field.key,
  })
}
