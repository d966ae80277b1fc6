import type { TFunction } from 'i18next'
import type { Member } from '../../../shared/access/member.ts'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import { mayCommand, whyNot } from '../../card/rights/rights.ts'

export const mayReplan = (member: Member, card: CardView): boolean => mayCommand(member, 'replan', card)

/** Why this person moves no date of this card, in words; null when they may. */
export function whyNoReplan(t: TFunction, member: Member, card: CardView, plan: PlanView): string | null {
  if (mayReplan(member, card)) return null
  const unit = card.leadUnitId ? plan.unitById.get(card.leadUnitId)?.shortName : undefined
  const why = whyNot(member, 'replan', card) ?? 'dispatch'
  return t('gantt:handle.no', { why: t(`card:whyNot.${why}`, { unit: unit ?? t('card:unclear') }) })
}
