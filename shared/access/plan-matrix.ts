import type { PlanCollection } from '../plan/plan.ts'
import type { Target } from '../target/target.ts'
import type { Member, Role } from './member.ts'

/** What a plan-level right is about: the collections, the two heads, and the cards of the board as a whole. */
export type PlanThing = PlanCollection | 'campaign' | 'lampRules' | 'cards'
export type PlanAction = 'put' | 'remove' | 'report'
/** `reporting`: the member belongs to the unit that reports this target. */
export type PlanRelation = 'any' | 'reporting'

export interface PlanGrant {
  readonly role: Role
  readonly relation: PlanRelation
  readonly action: PlanAction
  readonly things: readonly PlanThing[]
}

const setUp: readonly PlanThing[] = [
  'phases',
  'areas',
  'measures',
  'units',
  'people',
  'lists',
  'workflows',
  'clocks',
  'rhythms',
  'mechanisms',
  'targets',
]

/**
 * PERM-1 for the plan: role × thing × action; what is not granted is refused. The plan is only ever changed by commands. Reports are
 * `report`ed, never put: their author and time are the server's word. `put` of `cards` is making one.
 */
export const planMatrix: readonly PlanGrant[] = [
  { role: 'dispatch', relation: 'any', action: 'put', things: [...setUp, 'campaign', 'lampRules', 'cards'] },
  { role: 'dispatch', relation: 'any', action: 'remove', things: [...setUp, 'reports'] },
  { role: 'dispatch', relation: 'any', action: 'report', things: ['reports'] },
  { role: 'unit', relation: 'reporting', action: 'report', things: ['reports'] },
]

/** Whether this member may do this to the plan; for a report, of this target. */
export function mayPlan(
  member: Member,
  action: PlanAction,
  thing: PlanThing,
  target: Pick<Target, 'reporting'> | null = null,
  matrix = planMatrix,
): boolean {
  return matrix.some(
    grant =>
      grant.action === action &&
      grant.things.includes(thing) &&
      member.roles.includes(grant.role) &&
      holds(grant.relation, member, target),
  )
}

function holds(relation: PlanRelation, member: Member, target: Pick<Target, 'reporting'> | null): boolean {
  if (relation === 'any') return true
  const unit = target?.reporting.unitId
  return unit !== undefined && member.unitIds.includes(unit)
}
