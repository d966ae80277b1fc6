import type { Member } from '../../shared/access/member.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { SlipId } from '../../shared/ids.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import type { Slip, SlipEvidence } from '../../shared/slip/slip.ts'
import { slipDays } from '../../shared/slip/slip-days.ts'
import { mayReadSlip } from '../../shared/slip/slip-parties.ts'
import type { StoredSlip } from './ports.ts'

/**
 * A slip as one reader has it; null where they may not know of it. What it was raised from and to is named only where they may read that too, and a
 * file is there once an act names it, before that for whoever uploaded it.
 */
export function slipFor(
  stored: StoredSlip,
  others: readonly StoredSlip[],
  member: Member,
  today: CalendarDate,
): Slip | null {
  const { slip, trail } = stored
  if (!mayReadSlip(member, slip)) return null
  const readable = others.map(other => other.slip).filter(other => mayReadSlip(member, other))
  return {
    ...slip,
    ...slipDays(slip, today),
    escalatedFrom: readable.some(({ id }) => id === slip.escalatedFrom) ? slip.escalatedFrom : null,
    escalatedTo: raisedFrom(slip.id, readable),
    evidence: evidenceFor(stored, member),
    trail: [...trail],
  }
}

const raisedFrom = (id: SlipId, slips: readonly KeptSlip[]): SlipId | null =>
  slips.find(other => other.escalatedFrom === id && !['draft', 'withdrawn'].includes(other.state))?.id ?? null

export function evidenceFor({ trail, evidence }: StoredSlip, member: Member): SlipEvidence[] {
  const named = new Set(trail.flatMap(row => row.evidenceIds))
  return evidence.filter(file => named.has(file.id) || file.by.userId === member.userId)
}
