import type { MilestoneView } from '../board/view.ts'
import { daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate, Instant, PlanDate } from '../calendar/date.ts'
import { onDay } from '../calendar/plan-date.ts'
import type { ClockRule, Stage } from '../plan/plan.ts'
import { readClock } from './clock.ts'
import { actualOf, type CardEntries, type StageEntry, stagesOf } from './entries.ts'

/** What milestones are judged by besides the card itself. `dateAt` is the zone's (see calendar/zone.ts). */
export interface MilestoneRules {
  readonly clocks: readonly ClockRule[]
  readonly warnWithinDays: number
  readonly dateAt: (at: Instant) => CalendarDate
}

/** CARD-6: a date entered later than this after the fact is 补录. */
const LATE_ENTRY_DAYS = 7

/**
 * The milestones of a card in workflow order, each with what was planned, what its clock says and what happened.
 * A last stage without a date of its own is due when the card is.
 */
export function milestonesOf(card: CardEntries, rules: MilestoneRules, today: CalendarDate): MilestoneView[] {
  const stages = stagesOf(card)
  const reached = lastReached(card, stages)
  return stages.map((stage, at) => milestone(card, stage, at < reached && stage.column, rules, today))
}

function milestone(
  card: CardEntries,
  stage: Stage,
  passed: boolean,
  rules: MilestoneRules,
  today: CalendarDate,
): MilestoneView {
  const entry = card.stages.get(stage.id)
  const clock = readClock(card, rules.clocks, stage.id)
  if (!entry && !clock && !(stage.final && card.due)) return unsaid(stage)
  const planned = entry?.plan?.date ?? null
  const due = planned ?? (stage.final ? card.due : null) ?? (clock && onDay(clock.due))
  const state = stateOf(entry, passed, due, rules.warnWithinDays, today)
  return {
    stage,
    planned,
    baseline: entry?.base ?? null,
    percent: entry?.plan?.percent ?? stage.percent ?? null,
    clock,
    due,
    claimed: claimOf(entry, rules.dateAt),
    verified: entry?.check ?? null,
    state,
    daysLate: daysLate(state, entry, due, today),
  }
}

/** A milestone nothing is known of is the same for every card: boards of thousands have mostly these. */
function unsaid(stage: Stage): MilestoneView {
  const known = unsaidOf.get(stage)
  if (known) return known
  const made: MilestoneView = {
    stage,
    planned: null,
    baseline: null,
    percent: stage.percent ?? null,
    clock: null,
    due: null,
    claimed: null,
    verified: null,
    state: 'undated',
    daysLate: 0,
  }
  unsaidOf.set(stage, made)
  return made
}
const unsaidOf = new WeakMap<Stage, MilestoneView>()

/**
 * LAMP-4: due today is not overdue. A milestone without a date of its own that a later column has left behind is
 * `undated`, not overdue: its date is missing, the work is not.
 */
function stateOf(
  entry: StageEntry | undefined,
  passed: boolean,
  due: PlanDate | null,
  warnWithinDays: number,
  today: CalendarDate,
): MilestoneView['state'] {
  if (entry?.check) return 'done'
  if (entry?.claim) return 'awaiting-check'
  if (due === null || passed) return 'undated'
  if (due.date < today) return 'overdue'
  return daysBetween(today, due.date) <= warnWithinDays ? 'due-soon' : 'ahead'
}

/** Days after the due date it was reached on, or today while it is still open; never negative. */
function daysLate(
  state: MilestoneView['state'],
  entry: StageEntry | undefined,
  due: PlanDate | null,
  today: CalendarDate,
): number {
  const reached = actualOf(entry) ?? (state === 'overdue' ? today : null)
  return due && reached ? Math.max(0, daysBetween(due.date, reached)) : 0
}

function claimOf(entry: StageEntry | undefined, dateAt: MilestoneRules['dateAt']): MilestoneView['claimed'] {
  if (!entry?.claim) return null
  const { claim, stamp } = entry
  const late = stamp ? isLateEntry(claim, dateAt(stamp.at)) : false
  return { date: claim, by: stamp?.by ?? null, at: stamp?.at ?? null, late }
}

export function isLateEntry(happened: CalendarDate, entered: CalendarDate): boolean {
  return daysBetween(happened, entered) > LATE_ENTRY_DAYS
}

/** The index of the furthest column with an actual date, or -1. 入统 and its like stand outside the sequence. */
function lastReached(card: CardEntries, stages: readonly Stage[]): number {
  return stages.findLastIndex(stage => stage.column && actualOf(card.stages.get(stage.id)) !== null)
}
