import { spanOfCampaign } from '../calendar/campaign-day.ts'
import type { CalendarDate, Instant } from '../calendar/date.ts'
import { fromDayNumber } from '../calendar/day-number.ts'
import { zoneNamed } from '../calendar/zone.ts'
import type { StandingRules } from '../lamp/standing.ts'
import type { PlanView } from './view.ts'

/** What a card is seen by besides itself. */
export interface CardContext {
  readonly plan: PlanView
  readonly today: CalendarDate
  readonly dateAt: (at: Instant) => CalendarDate
  /** The campaign's first day: nothing is owed before it. */
  readonly campaignFrom: CalendarDate
  readonly rules: StandingRules
}

export function contextOf(plan: PlanView, today: CalendarDate, before: CardContext | null): CardContext {
  const sameZone = before?.plan.campaign.timeZone === plan.campaign.timeZone
  const dateAt = before && sameZone ? before.dateAt : datesIn(plan.campaign.timeZone)
  return {
    plan,
    today,
    dateAt,
    campaignFrom: spanOfCampaign(plan.campaign).from,
    rules: { clocks: plan.clocks, lampRules: plan.lampRules, dateAt },
  }
}

/** Whether no card can look different: everything `projectCard` asks of its context is the same. */
export function sameForCards(a: CardContext, b: CardContext): boolean {
  return (
    a.today === b.today &&
    a.dateAt === b.dateAt &&
    a.campaignFrom === b.campaignFrom &&
    a.plan.areas === b.plan.areas &&
    a.plan.units === b.plan.units &&
    a.plan.people === b.plan.people &&
    a.plan.workflows === b.plan.workflows &&
    a.plan.clocks === b.plan.clocks &&
    a.plan.lampRules === b.plan.lampRules
  )
}

/** A zone this machine does not know is read as the default one; where even that is missing, as eight hours ahead of UTC. */
function datesIn(timeZone: string): CardContext['dateAt'] {
  const zone = zoneNamed(timeZone) ?? zoneNamed('Asia/Shanghai')
  return zone ? zone.dateAt : at => fromDayNumber(Math.floor((at + 28_800_000) / 86_400_000))
}
