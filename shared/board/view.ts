import type { CalendarDate, Instant, PlanDate } from '../calendar/date.ts'
import type {
  Actor,
  ApprovalRequest,
  Evidence,
  ListMembership,
  Money,
  Problem,
  Replan,
  StageCheck,
} from '../card/fields.ts'
import type {
  AreaId,
  CardId,
  ListId,
  MeasureId,
  RosterId,
  StageId,
  TargetId,
  UnitId,
  WorkflowId,
} from '../ids.ts'
import type { Lamp, LampRules } from '../lamp/rules.ts'
import type { DecisionView, MeetingView } from '../meeting/view.ts'
import type {
  Area,
  CampaignHead,
  CardList,
  ClockRule,
  Measure,
  Mechanism,
  Phase,
  Rhythm,
  RosterPerson,
  SourceClause,
  Stage,
  Unit,
  Workflow,
} from '../plan/plan.ts'
import type { Target, TargetReport } from '../target/target.ts'

/**
 * What every screen reads: immutable, derived from the document and one `today`. An object that did not change keeps
 * its identity from one view to the next, so `===` decides what repaints.
 */
export interface BoardView {
  readonly today: CalendarDate
  readonly plan: PlanView
  /** By `order`, deleted cards left out; `index` says where a card stands in it. */
  readonly cards: readonly CardView[]
  readonly index: ReadonlyMap<CardId, number>
  /** 回收站: cards with `deletedAt`, newest first. */
  readonly deleted: readonly CardView[]
  readonly targets: readonly TargetView[]
  readonly lampCounts: LampCounts
  /** Newest day first. */
  readonly meetings: readonly MeetingView[]
  /** Of every meeting: 交办事项 and what is still provisional, newest first; withdrawn ones left out. */
  readonly decisions: readonly DecisionView[]
  /** Values skipped because they were malformed; the card shows which field. */
  readonly faults: number
}

export interface PlanView {
  readonly campaign: CampaignHead
  readonly phases: readonly Phase[]
  readonly areas: readonly Area[]
  readonly measures: readonly Measure[]
  readonly units: readonly Unit[]
  readonly people: readonly RosterPerson[]
  readonly lists: readonly CardList[]
  readonly workflows: readonly Workflow[]
  readonly clocks: readonly ClockRule[]
  readonly rhythms: readonly Rhythm[]
  readonly mechanisms: readonly Mechanism[]
  readonly targets: readonly Target[]
  readonly reports: readonly TargetReport[]
  readonly lampRules: LampRules
  readonly unitById: ReadonlyMap<UnitId, Unit>
  readonly areaById: ReadonlyMap<AreaId, Area>
  readonly personById: ReadonlyMap<RosterId, RosterPerson>
  readonly workflowById: ReadonlyMap<WorkflowId, Workflow>
}

export type LampCounts = Readonly<Record<Lamp, number>> & { readonly unreported: number }

export interface CardView {
  readonly id: CardId
  readonly code: string
  readonly title: string
  readonly areaId: AreaId | null
  readonly moreAreaIds: readonly AreaId[]
  readonly measureId: MeasureId | null
  readonly workflowId: WorkflowId | null
  readonly chemical: boolean
  readonly start: 'new' | 'continuing' | null
  readonly lists: readonly ListMembership[]
  /** Lists the card is in today. */
  readonly listIds: readonly ListId[]
  readonly leadUnitId: UnitId | null
  readonly supportUnitIds: readonly UnitId[]
  readonly leaderId: RosterId | null
  readonly owner: string
  readonly stage: Stage | null
  readonly order: string
  readonly startOn: PlanDate | null
  readonly due: PlanDate | null
  readonly baselineDue: PlanDate | null
  readonly buildDays: number | null
  /** As entered, 0–100; null: nothing entered. */
  readonly progress: number | null
  /** LAMP-3, at `today`; null where no dates allow it. */
  readonly expected: number | null
  readonly form: string
  readonly notes: string
  readonly investTotal: Money | null
  readonly investPlanned: Money | null
  /** Sum of dated returns, per unit of money as written. */
  readonly investDone: readonly Money[]
  readonly money: readonly MoneyReturn[]
  readonly milestones: readonly MilestoneView[]
  readonly problems: readonly (Problem & { readonly id: string; readonly ageDays: number })[]
  readonly openProblems: number
  readonly evidence: readonly (Evidence & { readonly id: string })[]
  readonly requests: readonly (ApprovalRequest & { readonly id: string })[]
  readonly replans: readonly (Replan & { readonly id: string })[]
  readonly feedback: readonly {
    readonly id: string
    readonly text: string
    /** The decision these words belong to; absent: somebody's own words. */
    readonly about?:
      | {
          readonly act: 'return-claim' | 'unverify' | 'delete' | 'resume'
          readonly stageId?: StageId | undefined
        }
      | undefined
    readonly by: Actor
    readonly at: Instant
  }[]
  readonly side: { readonly state: 'suspended' | 'withdrawn' | 'other'; readonly reason: string } | null
  readonly lamps: readonly LampView[]
  /** The worst lamp, an override, or 完成. */
  readonly lamp: Lamp
  readonly overridden: {
    readonly lamp: Lamp
    readonly reason: string
    readonly approvedBy: Actor
    readonly until: CalendarDate | null
  } | null
  /** 未按时填报, beside the lamp. */
  readonly unreported: boolean
  readonly lastReturn: {
    readonly on: CalendarDate
    readonly unchanged: boolean
    readonly by: Actor
    readonly at: Instant
  } | null
  /** Every return handed in, by the last day of its period, oldest first. */
  readonly returns: readonly {
    readonly on: CalendarDate
    readonly unchanged: boolean
    readonly at: Instant
  }[]
  readonly lagged: { readonly days: number; readonly first: CalendarDate; readonly last: CalendarDate } | null
  readonly finished: boolean
  readonly targetIds: readonly TargetId[]
  readonly sourceClause: SourceClause | null
  readonly sample: boolean
  /** Field names that are 待明确 (owner, unit or date missing). */
  readonly unclear: readonly string[]
  /** Keys whose value was malformed and is shown as marked, never a blank page. */
  readonly faults: readonly string[]
  readonly createdAt: Instant | null
  readonly deletedAt: Instant | null
}

export interface MoneyReturn {
  readonly id: string
  readonly amount: number
  readonly unit: Money['unit']
  readonly on: CalendarDate
  readonly by: Actor
  readonly at: Instant
}

/** A milestone of the card's workflow. `planned` is what holds now; `clock` is what its clock says, with the basis. */
export interface MilestoneView {
  readonly stage: Stage
  readonly planned: PlanDate | null
  readonly baseline: PlanDate | null
  readonly percent: number | null
  readonly clock: {
    readonly ruleId: string
    readonly due: CalendarDate
    readonly basis: 'actual' | 'planned'
    readonly from: StageId
    readonly plannedDue: CalendarDate | null
  } | null
  /** What lateness is measured from: the planned date, else the clock's. */
  readonly due: PlanDate | null
  /** 申报. */
  readonly claimed: {
    readonly date: CalendarDate
    readonly by: Actor | null
    readonly at: Instant | null /** 补录: entered more than 7 days after the fact (CARD-6) */
    readonly late: boolean
  } | null
  /** 已核. */
  readonly verified: StageCheck | null
  readonly state: 'done' | 'awaiting-check' | 'overdue' | 'due-soon' | 'ahead' | 'undated'
  readonly daysLate: number
}

export interface LampView {
  readonly kind: 'milestone' | 'progress' | 'money' | 'entry'
  readonly lamp: Lamp
  /** Why, as an i18n key with values: the same words on the screen, in the export and in a slip. */
  readonly reason: { readonly key: string; readonly values: Readonly<Record<string, string | number>> }
}

export interface TargetView {
  readonly target: Target
  /** 已核 and 申报 counts or sums from cards; null where the target is only reported. */
  readonly rollup: {
    readonly verified: number
    readonly claimed: number
    readonly unit: string
    readonly converted: boolean
    readonly cardIds: readonly CardId[]
  } | null
  readonly report: (TargetReport & { readonly stale: boolean }) | null
  /** What is compared: the roll-up with its opening balance, else the report that is still within its period. */
  readonly current: number | null
  /** The figure aimed at (base × 2 for 翻一番, 1 for 零突破, N for all); null for none yet. */
  readonly aim: number | null
  readonly completion: number | null
  /** CAL-5: percent of the period gone, always labelled by days or by months. */
  readonly time: {
    readonly percent: number
    readonly basis: 'days' | 'months' | 'years'
    readonly passed: number
    readonly total: number
  }
  readonly expected: number | null
  readonly verdict: {
    readonly key: 'ahead' | 'level' | 'behind' | 'met' | 'missed' | 'unknown' /** percentage points */
    readonly points: number | null
    readonly gap: number | null
  }
  readonly warnings: readonly string[]
  readonly depth: number
}
