import type { Member, Role } from '../access/member.ts'
import type { UnitId } from '../ids.ts'
import type { SlipFacts } from './kept-slip.ts'
import { type SlipKind, slipKinds } from './slip-kinds.ts'

/** The units a slip concerns: whoever belongs to one of them is a party to it. */
export interface SlipUnits {
  readonly unitId: UnitId
  /** Of its card; null: no card, or nobody leads it. */
  readonly leadUnitId: UnitId | null
}

const doers: readonly Role[] = ['unit', 'dispatch']

/** The role in which this member issues slips of a kind; null: in none. */
export const issuingRole = (member: Member, kind: SlipKind): Role | null =>
  slipKinds[kind].issuers.find(role => member.roles.includes(role)) ?? null

/** Judge and party: of the unit addressed or of the one that leads the card. */
export const isParty = (member: Member, { unitId, leadUnitId }: SlipUnits): boolean =>
  member.unitIds.some(unit => unit === unitId || unit === leadUnitId)

/** The role in which this member answers for the unit addressed; null: not at all. */
export const answeringRole = (member: Member, { unitId }: Pick<SlipUnits, 'unitId'>): Role | null =>
  member.unitIds.includes(unitId) ? (doers.find(role => member.roles.includes(role)) ?? null) : null

/** Whether somebody may write a slip of a kind about these units: holds an issuing role, and is no party. */
export const mayDraftSlip = (member: Member, kind: SlipKind, units: SlipUnits): boolean =>
  issuingRole(member, kind) !== null && !isParty(member, units)

/**
 * PERM-1 for slips, asked by every route, document and reminder. A draft is read by those who may issue it; an issued one by them, by the roles of its
 * kind and, where the kind says so, by the unit. Where the unit does not read it, nobody of the unit does in any role.
 */
export function mayReadSlip(member: Member, slip: SlipFacts): boolean {
  const { issuers, readers, unitReads } = slipKinds[slip.kind]
  if (slip.state === 'draft') return mayDraftSlip(member, slip.kind, slip)
  if (unitReads && answeringRole(member, slip)) return true
  if (!unitReads && isParty(member, slip)) return false
  return [...issuers, ...readers].some(role => member.roles.includes(role))
}
