import type * as Y from 'yjs'
import type { CardFacts } from '../../../shared/access/matrix.ts'
import type { Member } from '../../../shared/access/member.ts'
import type { FieldKind } from '../../../shared/card/fields.ts'
import { type Refusal, type RefusalKind, refuse } from '../../../shared/refusal.ts'
import type { DecodedUpdate } from './decode-update.ts'
import type { GateRule } from './gate-rules.ts'

/** Whom an update comes from and what it is judged against. */
export interface GateContext {
  readonly doc: Y.Doc
  readonly member: Member
  readonly ownedClientIds: ReadonlySet<number>
  readonly limitBytes: number
  /** Rules left out; only the test that proves each of them matters leaves any out. */
  readonly without?: ReadonlySet<GateRule>
}

/** Any shared type, as Yjs itself names the parent of an item. */
export type SharedType = Extract<Y.Item['parent'], { _item: unknown }>

/** Where a struct stands: its parent type and, in a map, the key. */
export interface Spot {
  readonly parent: SharedType
  readonly sub: string | null
}

/** A field of a live card that exists in the registry, or the notes of an agenda item. `text` is set for long texts. */
export type Field = CardField | NoteField

interface CardField {
  readonly thing: 'card'
  readonly id: string
  readonly map: Y.Map<unknown>
  readonly key: string
  readonly kind: FieldKind
  readonly text: Y.Text | null
}
interface NoteField {
  readonly thing: 'meeting'
  readonly id: string
  readonly map: Y.Map<unknown>
  readonly key: string
  readonly kind: 'note'
  readonly text: Y.Text
}

/** Which field a refusal is about, for its author and the log. */
export const nameOf = ({ thing, id, key }: Field): Refusal['detail'] =>
  thing === 'card' ? { card: id, field: key } : { meeting: id, field: key }

/** A struct the document does not have yet, from `offset` on. */
export interface FreshStruct {
  readonly item: Y.Item
  readonly offset: number
  readonly spot: Spot
  /** Null only where a switched-off rule let it pass. */
  readonly field: Field | null
}

/** What an update does to one plain field. */
export interface KeyChange {
  readonly field: Field
  readonly fresh: FreshStruct[]
  /** The standing value is in the delete set. */
  killed: boolean
}

/** What an update does to one text. */
export interface TextChange {
  readonly field: Field
  readonly text: Y.Text
  readonly inserted: string[]
  readonly removed: string[]
}

/** One update being judged: what is known so far. */
export interface Inspection {
  readonly context: GateContext
  readonly update: DecodedUpdate
  readonly cards: Y.Map<Y.Map<unknown>>
  readonly meetings: Y.Map<Y.Map<unknown>>
  /** New structs by client, in the order of their clocks. */
  readonly fresh: Map<number, FreshStruct[]>
  readonly keys: Map<Y.Map<unknown>, Map<string, KeyChange>>
  readonly texts: Map<Y.Text, TextChange>
  readonly facts: Map<Y.Map<unknown>, CardFacts>
  /** Something of the update was known already, so its bytes are not what will be journalled. */
  stripped: boolean
}

/** A rule's no. Thrown inside the gate, so that the path of a struct through it reads as a list; `admit` turns it into the value. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** Refuses unless the rule holds or is switched off. */
export function demand(
  inspection: Inspection,
  rule: GateRule,
  holds: boolean,
  kind: RefusalKind,
  detail: Refusal['detail'] = {},
): void {
  if (holds || inspection.context.without?.has(rule)) return
  throw new Refused(refuse(kind, { rule, ...detail }))
}
