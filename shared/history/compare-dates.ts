import { sameJson } from '../board/same-json.ts'
import type { CardView } from '../board/view.ts'
import { daysBetween } from '../calendar/arithmetic.ts'
import type { PlanDate } from '../calendar/date.ts'
import type { StageId } from '../ids.ts'

/** A planned date that is another one. Days are positive when it is later. */
export interface DateMove {
  /** The key of the card it stands in: `due`, or `plan:<stage>`. */
  readonly key: string
  /** Null: the card's own due date. */
  readonly stageId: StageId | null
  readonly before: PlanDate | null
  readonly after: PlanDate | null
  /** The first date there ever was (CARD-4). */
  readonly baseline: PlanDate | null
  /** Null where one side has no date. */
  readonly days: number | null
  readonly fromBaseline: number | null
}

type Dated = Pick<CardView, 'due' | 'baselineDue' | 'milestones'>

export function compareDates(before: Dated, after: Dated): readonly DateMove[] {
  const planned = new Map(before.milestones.map(one => [one.stage.id, one.planned]))
  return [
    moveOf('due', null, before.due, after.due, after.baselineDue),
    ...after.milestones.map(({ stage, planned: now, baseline }) =>
      moveOf(`plan:${stage.id}`, stage.id, planned.get(stage.id) ?? null, now, baseline),
    ),
  ].filter(move => !sameJson(move.before, move.after))
}

function moveOf(
  key: string,
  stageId: StageId | null,
  before: PlanDate | null,
  after: PlanDate | null,
  baseline: PlanDate | null,
): DateMove {
  return {
    key,
    stageId,
    before,
    after,
    baseline,
    days: days(before, after),
    fromBaseline: days(baseline, after),
  }
}

const days = (from: PlanDate | null, to: PlanDate | null): number | null =>
  from && to ? daysBetween(from.date, to.date) : null
