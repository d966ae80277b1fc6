import type { Member } from '../../shared/access/member.ts'
import type { CardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { UnitId } from '../../shared/ids.ts'

/** Owes a return: work under way. Nothing is owed for what is finished or set aside (停工、退出、其它). */
export const owesReturn = (card: CardView): boolean => !card.finished && card.side === null

/** CARD-7: the cards this person's units lead and owe a return for, late ones first, else in board order. */
export function dueCards(cards: readonly CardView[], member: Member): readonly CardView[] {
  if (!member.roles.includes('unit')) return []
  const own = cards.filter(card => card.leadUnitId !== null && member.unitIds.includes(card.leadUnitId))
  const owed = own.filter(owesReturn)
  return [...owed.filter(card => card.unreported), ...owed.filter(card => !card.unreported)]
}

/** Handed in for the period that ends on this day. */
export const isReturned = (card: CardView, periodEnd: CalendarDate): boolean =>
  card.lastReturn?.on === periodEnd

export interface UnitReturns {
  readonly unit: UnitId | null
  readonly due: number
  readonly returned: number
  readonly unchanged: number
  /** 未按时填报. */
  readonly late: number
}

/** For dispatch and inspectors: how far each unit is with this period, in document order by the caller. */
export function returnsByUnit(
  cards: readonly CardView[],
  periodEnd: CalendarDate,
): ReadonlyMap<UnitId | null, UnitReturns> {
  const units = new Map<UnitId | null, UnitReturns>()
  for (const card of cards) {
    if (!owesReturn(card)) continue
    const unit = card.leadUnitId
    const so = units.get(unit) ?? { unit, due: 0, returned: 0, unchanged: 0, late: 0 }
    const returned = isReturned(card, periodEnd)
    units.set(unit, {
      unit,
      due: so.due + 1,
      returned: so.returned + (returned ? 1 : 0),
      unchanged: so.unchanged + (returned && card.lastReturn?.unchanged ? 1 : 0),
      late: so.late + (card.unreported ? 1 : 0),
    })
  }
  return units
}
