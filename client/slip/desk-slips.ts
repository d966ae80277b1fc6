import type { Member } from '../../shared/access/member.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import { isUnderWay } from '../../shared/slip/slip-days.ts'
import { answeringRole, isParty } from '../../shared/slip/slip-parties.ts'

/** Why a letter lies on somebody's desk. */
export type SlipWait =
  | 'slip-draft'
  | 'slip-sign'
  | 'slip-start'
  | 'slip-report'
  | 'slip-redo'
  | 'slip-check'
  | 'slip-read'
  | 'slip-extension'
  | 'slip-case'
  | 'slip-chase'

export interface WaitingSlip {
  readonly slip: Slip
  readonly wait: SlipWait
  /** The day that counts for this person: of signing, while it is not signed. */
  readonly due: CalendarDate | null
}

/** Letters that wait for this person: as the unit that answers, or as the side that issued them. A letter waits once, for the first thing it waits for. */
export const waitingSlips = (slips: readonly Slip[], member: Member): readonly WaitingSlip[] =>
  slips.flatMap(slip => {
    const wait = answeringRole(member, slip) ? unitWait(slip) : issuerWait(slip, member)
    return wait ? [{ slip, wait, due: wait === 'slip-sign' ? slip.signBy : slip.due }] : []
  })

function unitWait({ state, kind }: Slip): SlipWait | null {
  switch (state) {
    case 'issued':
      return 'slip-sign'
    case 'signed':
      return kind === 'interview' ? null : 'slip-start'
    case 'working':
      return 'slip-report'
    case 'returned':
      return 'slip-redo'
    // reported, and not yet asked to be cleared: still the unit's
    case 'reported':
      return kind === 'interview' ? null : 'slip-report'
    default:
      return null
  }
}

function issuerWait(slip: Slip, member: Member): SlipWait | null {
  if (!member.roles.includes(slip.issuerRole) || isParty(member, slip)) return null
  if (slip.state === 'draft') return 'slip-draft'
  if (slip.pendingExtension) return 'slip-extension'
  if (slip.pendingCase) return 'slip-case'
  if (slip.state === 'checking') return 'slip-check'
  if (slip.state === 'reported') return 'slip-read'
  return isUnderWay(slip) && (slip.overdue || slip.unsigned) ? 'slip-chase' : null
}
