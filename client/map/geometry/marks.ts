import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import type { MapMark } from '../contract.ts'

/** The marks of a row in order of time. A reached milestone shows where it was reached, an open one where it is due. */
export function marksOf(card: CardView): readonly MapMark[] {
  const marks = card.milestones.flatMap(milestone => markOf(milestone))
  return marks.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function markOf(milestone: MilestoneView): readonly MapMark[] {
  const { stage, planned, clock, verified, claimed, due } = milestone
  const late = milestone.daysLate > 0
  const mark = (kind: MapMark['kind'], on: MapMark['on'], isLate = late): MapMark => ({
    stageId: stage.id,
    name: stage.name,
    on,
    kind,
    late: isLate,
  })
  if (verified) return [mark('verified', verified.date)]
  if (claimed) return [mark('claimed', claimed.date)]
  if (planned === null) {
    if (clock) return [mark('clock', clock.due)]
    return due ? [mark('planned', due.date)] : []
  }
  const byPlan = mark('planned', planned.date)
  return clock && clock.due !== planned.date ? [byPlan, mark('clock', clock.due, false)] : [byPlan]
}
