import type { LampView, MilestoneView } from '../board/view.ts'
import type { CalendarDate, Instant } from '../calendar/date.ts'
import { type CardEntries, isFinished } from '../card/entries.ts'
import { milestonesOf } from '../card/milestones.ts'
import { expectedProgress } from '../card/progress.ts'
import type { ClockRule } from '../plan/plan.ts'
import { isUnreported, lampsOf, shownLamp } from './lamp.ts'
import type { Lamp, LampRules } from './rules.ts'

export interface StandingRules {
  readonly clocks: readonly ClockRule[]
  readonly lampRules: LampRules
  readonly dateAt: (at: Instant) => CalendarDate
}

/** Everything time says about one card: what the projection asks once per changed card, and once per card when a day begins. */
export interface Standing {
  readonly milestones: readonly MilestoneView[]
  readonly expected: number | null
  readonly lamps: readonly LampView[]
  readonly lamp: Lamp
  /** The shown lamp is the override's. */
  readonly overridden: boolean
  readonly unreported: boolean
  readonly finished: boolean
}

const DEFAULT_WARNING_DAYS = 7

export function standingOf(card: CardEntries, rules: StandingRules, today: CalendarDate): Standing {
  const { clocks, lampRules, dateAt } = rules
  const warnWithinDays = lampRules.milestone?.warnWithinDays ?? DEFAULT_WARNING_DAYS
  const milestones = milestonesOf(card, { clocks, warnWithinDays, dateAt }, today)
  const expected = expectedProgress(card.startOn, card.due, milestones, today)
  const lamps = lampsOf(card, milestones, expected, lampRules, today)
  return {
    milestones,
    expected,
    lamps,
    ...shownLamp(card, lamps, today),
    unreported: isUnreported(card, lampRules, today),
    finished: isFinished(card),
  }
}
