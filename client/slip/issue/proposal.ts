import type { Member } from '../../../shared/access/member.ts'
import type { CardView } from '../../../shared/board/view.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { UnitId } from '../../../shared/ids.ts'
import type { Slip } from '../../../shared/slip/slip.ts'
import { isUnderWay } from '../../../shared/slip/slip-days.ts'
import { SlipKind, slipKinds } from '../../../shared/slip/slip-kinds.ts'
import { mayEscalate, rankOf } from '../../../shared/slip/slip-ladder.ts'
import { mayDraftSlip } from '../../../shared/slip/slip-parties.ts'

/** What a letter is about, before anybody has written a word of it. */
export interface Occasion {
  readonly card: CardView | null
  readonly unitId: UnitId | null
  /** About this card, as far as this member may read them. */
  readonly slips: readonly Slip[]
}

/** The kinds this member may write on this occasion; none where they are judge and party. */
export const kindsFor = (
  member: Member,
  { card, unitId }: Pick<Occasion, 'card' | 'unitId'>,
): readonly SlipKind[] =>
  SlipKind.options.filter(kind =>
    unitId === null
      ? slipKinds[kind].issuers.some(role => member.roles.includes(role))
      : mayDraftSlip(member, kind, { unitId, leadUnitId: card?.leadUnitId ?? null }),
  )

/** The next step up from the gravest letter that is still open; the mildest where there is none, the gravest where there is nothing above. */
export function nextKind(member: Member, occasion: Occasion): SlipKind | null {
  const kinds = kindsFor(member, occasion)
  const open = occasion.slips.filter(slip => isUnderWay(slip) && slip.unitId === occasion.unitId)
  const highest = Math.max(-1, ...open.map(slip => rankOf(slip.kind)))
  return kinds.find(kind => rankOf(kind) > highest) ?? kinds.at(-1) ?? null
}

/** The open letter a new one is raised from: the gravest it may be raised from. */
export function raisedFrom(kind: SlipKind, { card, unitId, slips }: Occasion): Slip | null {
  if (unitId === null) return null
  const next = { kind, cardId: card?.id ?? null, unitId }
  const below = slips.filter(slip => mayEscalate(slip, next))
  return below.sort((a, b) => rankOf(b.kind) - rankOf(a.kind))[0] ?? null
}

/** The day proposed: so many days from today as the rules say; none where the kind sets none. */
export const proposedDue = (
  kind: SlipKind,
  today: CalendarDate,
  answerWithin: number,
): CalendarDate | null => (slipKinds[kind].needsDue ? addDays(today, answerWithin) : null)
