import type { MoneyReturn } from '../board/view.ts'
import type { CalendarDate, Instant, PlanDate } from '../calendar/date.ts'
import type { AreaId, CardId, StageId, TargetId } from '../ids.ts'
import type { Stage, Workflow } from '../plan/plan.ts'
import type { Actor, ListMembership, Money, StageCheck, StagePlan } from './fields.ts'

/**
 * What has been entered on a card, as values already parsed: the one shape from which milestones, lamps and targets are derived.
 * The projection fills it from the document; `CardView` can stand in for most of it, but it holds nothing derived.
 */
export interface CardEntries {
  readonly id: CardId
  /** Null where the card's workflow is unknown to the plan; such a card has no milestones. */
  readonly workflow: Workflow | null
  readonly stageId: StageId | null
  readonly chemical: boolean
  readonly start: 'new' | 'continuing' | null
  readonly areaId: AreaId | null
  readonly moreAreaIds: readonly AreaId[]
  readonly lists: readonly ListMembership[]
  readonly targetIds: readonly TargetId[]
  readonly startOn: PlanDate | null
  readonly due: PlanDate | null
  readonly buildDays: number | null
  readonly progress: number | null
  readonly investTotal: Money | null
  readonly investPlanned: Money | null
  readonly money: readonly MoneyReturn[]
  readonly stages: ReadonlyMap<StageId, StageEntry>
  readonly side: 'suspended' | 'withdrawn' | 'other' | null
  readonly override: {
    readonly lamp: 'red' | 'yellow' | 'green' | 'done'
    readonly until: CalendarDate | null
  } | null
  /** The last day of the newest return period something was handed in for. */
  readonly lastReturn: CalendarDate | null
  /** The day the card came onto the board, or the campaign's first when that is later; nothing was due of it before. */
  readonly since: CalendarDate | null
}

/** What is entered for one stage: the `plan`, `base`, `claim`, `stamp` and `check` of its id. */
export interface StageEntry {
  readonly plan?: StagePlan | undefined
  readonly base?: PlanDate | undefined
  readonly claim?: CalendarDate | undefined
  readonly stamp?: { readonly by: Actor; readonly at: Instant } | undefined
  readonly check?: StageCheck | undefined
}

/** When a milestone was reached: as verified, else as claimed, else not yet. */
export function actualOf(entry: StageEntry | undefined): CalendarDate | null {
  return entry?.check?.date ?? entry?.claim ?? null
}

/** The stages in workflow order; empty where the workflow is unknown. */
export function stagesOf(card: CardEntries): readonly Stage[] {
  return card.workflow?.stages ?? []
}

/** CARD-5: done is what dispatch has verified, not the column somebody dropped the card in. */
export function isFinished(card: CardEntries): boolean {
  return finishedOn(card) !== null
}

export function finishedOn(card: CardEntries): CalendarDate | null {
  for (const stage of stagesOf(card)) {
    const check = stage.final ? card.stages.get(stage.id)?.check : undefined
    if (check) return check.date
  }
  return null
}
