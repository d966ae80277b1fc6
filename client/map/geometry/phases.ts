import type { PlanView } from '../../../shared/board/view.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import { spanOfPlanDate } from '../../../shared/calendar/plan-date.ts'
import type { PhaseBand, TimeAxis } from '../contract.ts'

/** GANTT-2: the phases of the plan in its own order, cut to the axis; those that lie outside it are left out. */
export function phaseBands(plan: PlanView, axis: TimeAxis): readonly PhaseBand[] {
  return plan.phases.flatMap(phase => {
    const x = Math.max(0, axis.xOf(spanOfPlanDate(phase.from).from))
    const end = Math.min(axis.width, axis.xOf(addDays(phase.to.date, 1)))
    return end > x ? [{ name: phase.name, x, width: end - x }] : []
  })
}
