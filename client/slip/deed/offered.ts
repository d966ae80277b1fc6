import type { Member } from '../../../shared/access/member.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Slip, SlipDeedKind } from '../../../shared/slip/slip.ts'
import { slipActOf } from '../../../shared/slip/slip-acts.ts'
import { type OfferedDeed, slipDeedsFor } from '../../../shared/slip/slip-deeds-for.ts'
import { answeringRole, isParty, issuingRole } from '../../../shared/slip/slip-parties.ts'

/** What is owed to somebody first, then what brings it to its end, what undoes it last. */
const order: readonly SlipDeedKind[] = [
  'issue',
  'sign',
  'answer-extension',
  'answer-case',
  'start',
  'clear',
  'report',
  'finish',
  'return',
  'review',
  'reopen',
  'ask-extension',
  'state-case',
  'withdraw',
]

/** What this member may do now, as the buttons stand. */
export const offered = (member: Member, slip: Slip, today: CalendarDate): readonly OfferedDeed[] =>
  slipDeedsFor(member, slip, today).sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act))

/** Why something one would look for is not there, as a key of `slip:whyNot`. */
export type WhyNot = 'own-unit' | 'too-late' | 'extension-pending' | 'case-pending' | 'waits-for-issuer'

export function whyNot(member: Member, slip: Slip, today: CalendarDate): readonly WhyNot[] {
  if (['cleared', 'withdrawn', 'draft'].includes(slip.state)) return []
  if (answeringRole(member, slip)) return whyNotUnit(slip, today)
  return issuingRole(member, slip.kind) && isParty(member, slip) ? ['own-unit'] : []
}

function whyNotUnit(slip: Slip, today: CalendarDate): readonly WhyNot[] {
  const why: WhyNot[] = []
  if (slip.state === 'checking') why.push('waits-for-issuer')
  const extension = slipActOf(slip.kind, 'ask-extension')
  if (slip.pendingExtension) why.push('extension-pending')
  else if (extension?.from.includes(slip.state) && slip.due !== null && today >= slip.due)
    why.push('too-late')
  if (slip.pendingCase) why.push('case-pending')
  return why
}
