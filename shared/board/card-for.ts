import type * as Y from 'yjs'
import { type CardFacts, mayWrite } from '../access/matrix.ts'
import type { FieldKind } from '../card/fields.ts'
import type { CardId, UnitId } from '../ids.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { cardFacts, isDeleted } from './card-facts.ts'
import type { Deciding } from './decision.ts'
import { cardMap } from './document.ts'

/** The card, when this member may write this field of it by command; else why not. */
export function cardFor(
  { doc, member }: Pick<Deciding, 'doc' | 'member'>,
  id: CardId,
  field: FieldKind,
  besides: { readonly askedUnitId?: UnitId | null } = {},
): Y.Map<unknown> | Refusal {
  const card = cardMap(doc, id)
  if (!card) return refuse('no-such-card', { card: id })
  const facts = { ...cardFacts(card), ...besides }
  if (!mayWrite(member, 'command', field, facts)) return whyNot(member, id, field, facts)
  return isDeleted(card) && field !== 'deletedAt' ? refuse('closed', { card: id }) : card
}

/** The nearest fact in the way, so that the author knows what would have to be different. */
function whyNot(member: Deciding['member'], id: CardId, field: FieldKind, facts: CardFacts): Refusal {
  const may = (other: Partial<CardFacts>) => mayWrite(member, 'command', field, { ...facts, ...other })
  if (facts.closed && may({ closed: false })) return refuse('closed', { card: id })
  const judges = field === 'check' || field === 'side' || field === 'override'
  if (judges && may({ leadUnitId: null })) return refuse('own-card', { card: id })
  return refuse('not-permitted', { card: id, field })
}
