import type { FieldKind } from '../card/fields.ts'
import type { UnitId } from '../ids.ts'
import type { Member, Role } from './member.ts'

/** The relation of a member to a card, from facts the document holds and the server knows. */
export interface CardFacts {
  readonly leadUnitId: UnitId | null
  readonly supportUnitIds: readonly UnitId[]
  /** 退出 or deleted: nothing but commands of dispatch and decisions of leaders touch it. */
  readonly closed: boolean
  /** The unit a problem is asked of; only given when that problem is being answered. */
  readonly askedUnitId?: UnitId | null
}

export type Relation = 'lead' | 'support' | 'asked' | 'any' | 'not-own'

/** How the change travels: `edit` inside the shared document (gated), `command` over HTTP (decided by the server). */
export type Channel = 'edit' | 'command'

export interface Grant {
  readonly role: Role
  readonly relation: Relation
  readonly channel: Channel
  readonly fields: readonly FieldKind[]
}

/**
 * PERM-1: role × card field. The only authority; the gate, the commands and the screens all ask `mayWrite`.
 * What is not granted is refused. Plan-level and campaign-level rights are in `plan-matrix.ts`.
 */
export const cardMatrix: readonly Grant[] = [
  {
    role: 'unit',
    relation: 'lead',
    channel: 'edit',
    fields: ['stage', 'order', 'progress', 'owner', 'form', 'notes', 'claim'],
  },
  {
    role: 'dispatch',
    relation: 'any',
    channel: 'edit',
    fields: ['stage', 'order', 'progress', 'owner', 'form', 'notes', 'claim', 'title'],
  },

  {
    role: 'unit',
    relation: 'lead',
    channel: 'command',
    fields: ['problem', 'evidence', 'feedback', 'money', 'return'],
  },
  { role: 'unit', relation: 'support', channel: 'command', fields: ['problem', 'evidence', 'feedback'] },
  /** A unit that is not on the card may answer the problem it was asked about, and nothing else of it. */
  { role: 'unit', relation: 'asked', channel: 'command', fields: ['problem'] },
  {
    role: 'dispatch',
    relation: 'any',
    channel: 'command',
    fields: [
      'code',
      'title',
      'areaId',
      'moreAreaIds',
      'measureId',
      'workflowId',
      'chemical',
      'start',
      'lists',
      'leadUnitId',
      'supportUnitIds',
      'leaderId',
      'owner',
      'stage',
      'order',
      'startOn',
      'due',
      'buildDays',
      'investTotal',
      'investPlanned',
      'targetIds',
      'sourceClause',
      'sample',
      'deletedAt',
      'plan',
      'replan',
      'request',
      'problem',
      'evidence',
      'feedback',
      'money',
    ],
  },
  /** Judge and party: nobody verifies a card their own unit leads. */
  { role: 'dispatch', relation: 'not-own', channel: 'command', fields: ['check'] },
  /**
   * Leaders decide what dispatch asks: side states and leaving a list (`side`), lamp overrides (`override`). The same rule of judge
   * and party holds: a leader who sits in the lead unit leaves it to another. Coming back from a side state needs no approval and
   * goes by `request`: who may ask to set a card aside may also take it up again.
   */
  { role: 'leader', relation: 'not-own', channel: 'command', fields: ['side', 'override'] },
]

/** Whether this member may write this field of a card with these facts by this channel. */
export function mayWrite(
  member: Member,
  channel: Channel,
  field: FieldKind,
  card: CardFacts,
  matrix = cardMatrix,
): boolean {
  if (card.closed && channel === 'edit') return false
  return matrix.some(
    g =>
      g.channel === channel &&
      !(card.closed && g.role === 'unit') &&
      g.fields.includes(field) &&
      member.roles.includes(g.role) &&
      holds(g.relation, member, card),
  )
}

function holds(relation: Relation, member: Member, card: CardFacts): boolean {
  const leads = card.leadUnitId !== null && member.unitIds.includes(card.leadUnitId)
  switch (relation) {
    case 'any':
      return true
    case 'lead':
      return leads
    case 'not-own':
      return !leads
    case 'asked':
      return !!card.askedUnitId && member.unitIds.includes(card.askedUnitId)
    case 'support':
      return card.supportUnitIds.some(unit => member.unitIds.includes(unit))
  }
}
