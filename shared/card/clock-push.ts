import type { CardView, PlanView } from '../board/view.ts'
import type { CalendarDate, PlanDate } from '../calendar/date.ts'
import type { StageId } from '../ids.ts'
import type { ClockRule, Stage, Workflow } from '../plan/plan.ts'
import { type ClockedCard, readClock } from './clock.ts'
import type { StageEntry } from './entries.ts'

/** Planned dates that would be others; a stage that is not named keeps its own. */
export interface DateChange {
  readonly plan: ReadonlyMap<StageId, PlanDate | null>
  /** Absent: the due date stays. */
  readonly due?: PlanDate | null
}

/** A milestone whose clock would say another day. `was` is null where it said nothing before. */
export interface ClockPush {
  readonly stage: Stage
  readonly from: StageId
  readonly was: CalendarDate | null
  readonly due: CalendarDate
  /** The milestone's own planned date, which a clock never moves by itself. */
  readonly planned: PlanDate | null
  /** The policy's day would come before the milestone's own planned one. */
  readonly beforePlan: boolean
  readonly pastEnd: boolean
}

type Plan = Pick<PlanView, 'clocks' | 'workflowById' | 'campaign'>

/** GANTT-3, CARD-3: what the clocks of a card say once the dates have changed, for open milestones whose day is another than now. */
export function clockPushes(card: CardView, plan: Plan, change: DateChange): readonly ClockPush[] {
  const workflow = card.workflowId ? plan.workflowById.get(card.workflowId) : undefined
  if (!workflow) return []
  const changed = clockedCard(card, workflow, change)
  return card.milestones.flatMap(one => {
    if (one.claimed || one.verified) return []
    const push = pushOf(changed, plan.clocks, one.stage, one.clock?.due ?? null)
    if (!push) return []
    const planned = changed.stages.get(one.stage.id)?.plan?.date ?? null
    return [
      {
        ...push,
        planned,
        beforePlan: planned !== null && push.due < planned.date,
        pastEnd: push.due > plan.campaign.to.date,
      },
    ]
  })
}

function pushOf(
  card: ClockedCard,
  clocks: readonly ClockRule[],
  stage: Stage,
  was: CalendarDate | null,
): Pick<ClockPush, 'stage' | 'from' | 'was' | 'due'> | null {
  const reading = readClock(card, clocks, stage.id)
  return reading && reading.due !== was ? { stage, from: reading.from, was, due: reading.due } : null
}

/** The card as its clocks would see it after the change. */
export function clockedCard(card: CardView, workflow: Workflow, change: DateChange): ClockedCard {
  const stages = new Map<StageId, StageEntry>()
  for (const one of card.milestones) {
    const id = one.stage.id
    const planned = change.plan.has(id) ? (change.plan.get(id) ?? null) : one.planned
    stages.set(id, {
      plan: planned ? { date: planned } : undefined,
      claim: one.claimed?.date,
      check: one.verified ?? undefined,
    })
  }
  return { workflow, chemical: card.chemical, buildDays: card.buildDays, stages }
}
