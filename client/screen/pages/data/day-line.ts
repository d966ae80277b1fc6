import type { PlanView } from '../../../../shared/board/view.ts'
import { daysBetween } from '../../../../shared/calendar/arithmetic.ts'
import { spanOfCampaign } from '../../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../../shared/calendar/date.ts'
import { spanOfPlanDate } from '../../../../shared/calendar/plan-date.ts'
import { daysIn } from '../../../../shared/calendar/span.ts'
import type { Phase } from '../../../../shared/plan/plan.ts'

export interface DayLine {
  /** Days of the campaign. */
  readonly total: number
  /** Days gone, today counted; 0 before, `total` after. */
  readonly gone: number
  /** One cell a day where the days can be told apart on a wall, else a plain bar. */
  readonly cells: boolean
  /** Percent along the line, 0–100. */
  readonly phases: readonly {
    readonly phase: Phase
    readonly from: number
    readonly to: number
    readonly now: boolean
  }[]
}

const MOST_CELLS = 120

export function dayLine(plan: Pick<PlanView, 'campaign' | 'phases'>, today: CalendarDate): DayLine {
  const campaign = spanOfCampaign(plan.campaign)
  const total = daysIn(campaign)
  const inside = (days: number) => Math.min(total, Math.max(0, days))
  const percent = (day: CalendarDate, plus: number) =>
    (inside(daysBetween(campaign.from, day) + plus) / total) * 100
  return {
    total,
    gone: inside(daysBetween(campaign.from, today) + 1),
    cells: total <= MOST_CELLS,
    phases: plan.phases.map(phase => {
      const from = spanOfPlanDate(phase.from).from
      const to = phase.to.date
      return { phase, from: percent(from, 0), to: percent(to, 1), now: from <= today && today <= to }
    }),
  }
}
