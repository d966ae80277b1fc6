import type { FieldKind } from '../card/fields.ts'
import type { UnitId } from '../ids.ts'
import type { Member, Role } from './member.ts'

/** The relation of a member to a card, from facts the document holds and the server knows. */
export interface CardFacts {
  readonly leadUnitId: UnitId | null
  readonly supportUnitIds: readonly UnitId[]
  /** 退出 or deleted: nothing but dispatch commands touch it. */
  readonly closed: boolean
}

export type Relation = 'lead' | 'support' | 'any' | 'not-own'

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
  /** Leaders decide what dispatch asks: side states, leaving a list, lamp overrides. */
  { role: 'leader', relation: 'any', channel: 'command', fields: ['side', 'override'] },
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
    case 'support':
      return card.supportUnitIds.some(unit => member.unitIds.includes(unit))
  }
}
