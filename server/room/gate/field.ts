import * as Y from 'yjs'
import { mayWrite } from '../../../shared/access/matrix.ts'
import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import { cardFacts } from '../../../shared/board/card-facts.ts'
import { type FieldKind, parseCardKey } from '../../../shared/card/fields.ts'
import type { MeetingState } from '../../../shared/meeting/fields.ts'
import { takesNotes } from '../../../shared/meeting/takes-notes.ts'
import { demand, type Field, type Inspection, nameOf, type Spot } from './inspection.ts'

/** The field a spot belongs to, or null when it is anything else: a root, the plan, a card that is not (or no longer) one. */
export function fieldAt(inspection: Inspection, spot: Spot): Field | null {
  const { parent, sub } = spot
  if (parent instanceof Y.Text) return sub === null ? textField(inspection, parent) : null
  return sub !== null && parent instanceof Y.Map ? plainField(inspection, parent, sub) : null
}

function textField(inspection: Inspection, text: Y.Text): Field | null {
  const at = text._item
  if (!at || at.deleted || at.parentSub === null || !(at.parent instanceof Y.Map)) return null
  const { parent: map, parentSub: key } = at
  const card = idIn(inspection.cards, map)
  if (card === null) return noteField(inspection, map, key, text)
  const known = parseKnownKey(key)
  return known?.text ? { thing: 'card', id: card, map, key, kind: known.kind, text } : null
}

/** Of a meeting, sync writes the notes and nothing else; the server made them with their agenda item. */
function noteField(inspection: Inspection, map: Y.Map<unknown>, key: string, text: Y.Text): Field | null {
  const id = key.startsWith('note:') ? idIn(inspection.meetings, map) : null
  return id === null ? null : { thing: 'meeting', id, map, key, kind: 'note', text }
}

function plainField(inspection: Inspection, map: Y.Map<unknown>, key: string): Field | null {
  const known = parseKnownKey(key)
  const id = idIn(inspection.cards, map)
  return id !== null && known && !known.text
    ? { thing: 'card', id, map, key, kind: known.kind, text: null }
    : null
}

/** The id a map has in this root, if it still stands there. */
function idIn(root: Y.Map<Y.Map<unknown>>, map: Y.Map<unknown>): string | null {
  const at = map._item
  return at && !at.deleted && at.parent === root ? at.parentSub : null
}

interface KnownKey {
  readonly kind: FieldKind
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
  if (field.thing === 'card') demandCard(inspection, field, rule)
  else demandNotes(inspection, field)
}

/** MEET-5. The state is the server's own writing: it is read as it is, and what is none of the known ones takes no notes. */
function demandNotes(inspection: Inspection, field: Field): void {
  const state = field.map.get('state') as Partial<MeetingState> | undefined
  const open = takesNotes(state?.kind)
  const granted = open && mayMeet(inspection.context.member, 'notes')
  demand(inspection, 'note-grant', granted, open ? 'not-permitted' : 'closed', nameOf(field))
}

function demandCard(
  inspection: Inspection,
  field: Extract<Field, { thing: 'card' }>,
  rule: 'grant' | 'delete-grant',
): void {
  let facts = inspection.facts.get(field.map)
  if (!facts) {
    facts = cardFacts(field.map)
    inspection.facts.set(field.map, facts)
  }
  const granted = mayWrite(inspection.context.member, 'edit', field.kind, facts)
  demand(inspection, rule, granted, facts.closed ? 'closed' : 'not-permitted', nameOf(field))
}
