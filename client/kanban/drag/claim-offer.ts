import type { Member } from '../../../shared/access/member.ts'
import type { CardView } from '../../../shared/board/view.ts'
import type { StageId } from '../../../shared/ids.ts'
import { mayEdit } from '../../card/rights/rights.ts'

/**
 * Whether a card that has come to a stage should be asked for the actual date: going on, to a stage past the first, with nothing
 * claimed or verified there, by somebody who may claim it. Moving back, or about, asks nothing.
 */
export function offersClaim(card: CardView, from: StageId | null, to: StageId, member: Member): boolean {
  const columns = card.milestones.filter(m => m.stage.column)
  const at = columns.findIndex(m => m.stage.id === to)
  const was = columns.findIndex(m => m.stage.id === from)
  const milestone = columns[at]
  if (!milestone || at <= Math.max(0, was)) return false
  return milestone.claimed === null && milestone.verified === null && mayEdit(member, 'claim', card)
}
