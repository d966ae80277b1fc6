import { type CardFacts, mayWrite } from '../../../shared/access/matrix.ts'
import type { Member } from '../../../shared/access/member.ts'
import type { CardView } from '../../../shared/board/view.ts'
import type { FieldKind } from '../../../shared/card/fields.ts'

/** The facts the matrix asks for, of a card as the screen sees it. */
export function factsOf(card: CardView): CardFacts {
  return {
    leadUnitId: card.leadUnitId,
    supportUnitIds: card.supportUnitIds,
    closed: card.deletedAt !== null || card.side?.state === 'withdrawn',
  }
}

export const mayEdit = (member: Member, field: FieldKind, card: CardView): boolean =>
  mayWrite(member, 'edit', field, factsOf(card))

export const mayCommand = (member: Member, field: FieldKind, card: CardView): boolean =>
  mayWrite(member, 'command', field, factsOf(card))

/** Why somebody may not write a field, as a key of `card:whyNot` that says who may. */
export type WhyNot = 'closed' | 'own-card' | 'lead-unit' | 'lead-or-support' | 'dispatch' | 'leader'

/** Null when they may. The matrix decides; this only finds the words for its no. */
export function whyNot(member: Member, field: FieldKind, card: CardView): WhyNot | null {
  if (mayEdit(member, field, card) || mayCommand(member, field, card)) return null
  if (factsOf(card).closed) return 'closed'
  if (field === 'check' && member.roles.includes('dispatch')) return 'own-card'
  return holderOf(field)
}

const byLead: readonly FieldKind[] = [
  'stage',
  'order',
  'progress',
  'owner',
  'form',
  'notes',
  'claim',
  'money',
  'return',
]
const byBoth: readonly FieldKind[] = ['problem', 'evidence', 'feedback']
const byLeader: readonly FieldKind[] = ['side', 'override']

function holderOf(field: FieldKind): WhyNot {
  if (byLead.includes(field)) return 'lead-unit'
  if (byBoth.includes(field)) return 'lead-or-support'
  return byLeader.includes(field) ? 'leader' : 'dispatch'
}
