import type { Member } from '../access/member.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { KeptSlip } from './kept-slip.ts'
import type { SlipDeedKind } from './slip.ts'
import { actsOfKind, type SlipActRule, slipActs } from './slip-acts.ts'
import { answeringRole, isParty, issuingRole, mayReadSlip } from './slip-parties.ts'

export interface OfferedDeed extends SlipActRule {
  readonly act: SlipDeedKind
}

const inOrder = Object.keys(slipActs) as SlipDeedKind[]

/** The deeds a screen offers this member now, in the order of the trail. The server decides once more. */
export function slipDeedsFor(member: Member, slip: KeptSlip, today: CalendarDate): OfferedDeed[] {
  if (!mayReadSlip(member, slip)) return []
  return inOrder.flatMap(act => {
    const rule = actsOfKind[slip.kind][act]
    if (!rule?.from.includes(slip.state) || !isSideOf(member, slip, rule) || !isOpen(slip, act, today))
      return []
    return [{ act, ...rule }]
  })
}

const isSideOf = (member: Member, slip: KeptSlip, { by }: SlipActRule): boolean =>
  by === 'unit'
    ? answeringRole(member, slip) !== null
    : issuingRole(member, slip.kind) !== null && !isParty(member, slip)

/** What hangs on more than the state: one thing asked at a time, answered only when asked, more time only before the day. */
function isOpen(slip: KeptSlip, act: SlipDeedKind, today: CalendarDate): boolean {
  switch (act) {
    case 'ask-extension':
      return slip.pendingExtension === null && slip.due !== null && today < slip.due
    case 'answer-extension':
      return slip.pendingExtension !== null
    case 'state-case':
      return slip.pendingCase === null
    case 'answer-case':
      return slip.pendingCase !== null
    default:
      return true
  }
}
