import type { CommandType } from '../board/command.ts'
import type { FieldKind } from '../card/fields.ts'
import { type CardFacts, cardMatrix, mayWrite } from './matrix.ts'
import { type MeetingAct, mayMeet } from './meeting-matrix.ts'
import type { Member, Role } from './member.ts'
import { mayPlan, type PlanAction, type PlanThing, planMatrix } from './plan-matrix.ts'

type Need =
  | { readonly fields: readonly FieldKind[] }
  | { readonly action: PlanAction; readonly thing: PlanThing | 'any' }
  | { readonly meet: MeetingAct }
  /** Steps of a decision hang on whose it is: `maySlip` says who takes which. */
  | { readonly roles: readonly Role[] }

/** The right each command asks for, in the words of the two matrices; where several fields are named, one of them is enough to ask. */
export const commandNeeds: Readonly<Record<CommandType, Need>> = {
  'card.create': { action: 'put', thing: 'cards' },
  'card.edit': { fields: ['title'] },
  'card.replan': { fields: ['replan'] },
  'card.join-list': { fields: ['lists'] },
  'card.verify': { fields: ['check'] },
  'card.return-claim': { fields: ['check'] },
  'card.unverify': { fields: ['check'] },
  'card.delete': { fields: ['deletedAt'] },
  'card.restore': { fields: ['deletedAt'] },
  'card.request': { fields: ['request'] },
  'card.decide': { fields: ['side', 'override'] },
  'card.resume': { fields: ['request'] },
  'problem.raise': { fields: ['problem'] },
  'problem.answer': { fields: ['problem'] },
  'problem.close': { fields: ['problem'] },
  'feedback.add': { fields: ['feedback'] },
  'money.report': { fields: ['money'] },
  'evidence.verify': { fields: ['check'] },
  'evidence.remove': { fields: ['evidence'] },
  'return.submit': { fields: ['return'] },
  'target.report': { action: 'report', thing: 'reports' },
  'plan.head': { action: 'put', thing: 'campaign' },
  'plan.lamp-rules': { action: 'put', thing: 'lampRules' },
  'plan.put': { action: 'put', thing: 'any' },
  'plan.remove': { action: 'remove', thing: 'any' },
  'meeting.plan': { meet: 'arrange' },
  'meeting.edit': { meet: 'arrange' },
  'meeting.cancel': { meet: 'arrange' },
  'meeting.rebuild': { meet: 'arrange' },
  'meeting.put-item': { meet: 'arrange' },
  'meeting.remove-item': { meet: 'arrange' },
  'meeting.attendance': { meet: 'arrange' },
  'meeting.open': { meet: 'arrange' },
  'meeting.close': { meet: 'arrange' },
  'meeting.sign': { meet: 'sign' },
  'decision.record': { meet: 'decide' },
  'decision.edit': { meet: 'decide' },
  'decision.withdraw': { meet: 'decide' },
  'decision.confirm': { meet: 'confirm' },
  'decision.step': { roles: ['unit', 'dispatch', 'leader'] },
}

/**
 * Whether a screen should offer this command: on this card where one is given, else to somebody of these roles at all. The decision
 * itself asks the matrices again, with every fact; this never grants what they do not.
 */
export function mayCommand(member: Member, type: CommandType, card: CardFacts | null = null): boolean {
  const need = commandNeeds[type]
  if ('fields' in need)
    return need.fields.some(field =>
      card ? mayWrite(member, 'command', field, card) : couldWrite(member, field),
    )
  if ('meet' in need) return mayMeet(member, need.meet)
  if ('roles' in need) return need.roles.some(role => member.roles.includes(role))
  const { action, thing } = need
  if (thing !== 'any' && mayPlan(member, action, thing)) return true
  return planMatrix.some(
    grant =>
      grant.action === action &&
      (thing === 'any' || grant.things.includes(thing)) &&
      member.roles.includes(grant.role) &&
      (grant.relation === 'any' || member.unitIds.length > 0),
  )
}

/** On some card, in some relation. */
const couldWrite = (member: Member, field: FieldKind): boolean =>
  cardMatrix.some(
    grant => grant.channel === 'command' && grant.fields.includes(field) && member.roles.includes(grant.role),
  )
