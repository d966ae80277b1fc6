import type { Member, Role } from '../access/member.ts'
import type { Decision } from '../meeting/fields.ts'
import type { SlipAct, SlipState } from './slip-state.ts'

/** Whose step it is. `lead`: of the lead unit; `doing`: of the lead or a supporting unit; `issuer`: dispatch or a leader, never of the lead unit. */
export type SlipSide = 'lead' | 'doing' | 'issuer'

export interface SlipStepRule {
  readonly by: SlipSide
  readonly from: readonly SlipState[]
  readonly to: SlipState
  readonly needsWords: boolean
}

/** SLIP-2: every step there is; what is not here nobody can do. */
export const slipSteps: Readonly<Record<SlipAct, SlipStepRule>> = {
  sign: { by: 'lead', from: ['issued'], to: 'signed', needsWords: false },
  start: { by: 'lead', from: ['signed', 'returned'], to: 'working', needsWords: false },
  report: { by: 'doing', from: ['working', 'reported', 'returned'], to: 'reported', needsWords: true },
  finish: { by: 'lead', from: ['working', 'reported', 'returned'], to: 'checking', needsWords: true },
  return: { by: 'issuer', from: ['reported', 'checking'], to: 'returned', needsWords: true },
  clear: { by: 'issuer', from: ['checking'], to: 'cleared', needsWords: false },
  review: { by: 'issuer', from: ['cleared'], to: 'cleared', needsWords: true },
  reopen: { by: 'issuer', from: ['cleared'], to: 'working', needsWords: true },
}

type Parties = Pick<Decision, 'leadUnitId' | 'supportUnitIds'>

const doers: readonly Role[] = ['unit', 'dispatch']
const issuers: readonly Role[] = ['dispatch', 'leader']

/** Judge and party: whether this member belongs to the unit that has to do it. */
export const isOfLead = (member: Member, { leadUnitId }: Parties): boolean =>
  leadUnitId !== null && member.unitIds.includes(leadUnitId)

/** Whether this member may take this step at all, whatever state the decision is in. */
export function maySlip(member: Member, act: SlipAct, decision: Parties): boolean {
  const holds = (roles: readonly Role[]) => roles.some(role => member.roles.includes(role))
  switch (slipSteps[act].by) {
    case 'lead':
      return holds(doers) && isOfLead(member, decision)
    case 'doing':
      return holds(doers) && (isOfLead(member, decision) || isOfSupport(member, decision))
    case 'issuer':
      return mayIssue(member) && !isOfLead(member, decision)
  }
}

/** Of the issuing side, before it is asked whose unit leads. */
export const mayIssue = (member: Member): boolean => issuers.some(role => member.roles.includes(role))

const isOfSupport = (member: Member, { supportUnitIds }: Parties): boolean =>
  supportUnitIds.some(unit => member.unitIds.includes(unit))

export interface OfferedStep extends SlipStepRule {
  readonly act: SlipAct
}

/** The steps a screen offers this member now, in the order of the trail. */
export function slipStepsFor(member: Member, decision: Parties & Pick<Decision, 'state'>): OfferedStep[] {
  return (Object.keys(slipSteps) as SlipAct[])
    .filter(act => slipSteps[act].from.includes(decision.state) && maySlip(member, act, decision))
    .map(act => ({ act, ...slipSteps[act] }))
}
