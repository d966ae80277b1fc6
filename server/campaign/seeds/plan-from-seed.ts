import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { chineseDate } from '../../../shared/calendar/read-date.ts'
import type { Span } from '../../../shared/calendar/span.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import type { CampaignHead, Plan } from '../../../shared/plan/plan.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { seeds } from './all-seeds.ts'
import { type DateMove, moveBetween } from './move-dates.ts'
import { moveTarget } from './move-target.ts'

export interface SeedDates {
  readonly campaignId: CampaignId
  readonly from?: CalendarDate
  readonly to?: CalendarDate
}

/**
 * A new campaign's plan: the seed's own dates, or the same plan in another time. Given only a first day it keeps its length.
 * Clauses stay verbatim, so a moved plan still quotes the year it was written for.
 */
export function planFromSeed(seedId: string, { campaignId, from, to }: SeedDates): Plan | Refusal {
  const seed = seeds.find(one => one.id === seedId)
  if (!seed) return refuse('no-such-item', { seed: seedId })
  const plan = seed.plan()
  const own = spanOfCampaign(plan.campaign)
  if (from === undefined && to === undefined)
    return { ...plan, campaign: { ...plan.campaign, id: campaignId } }
  const move = moveBetween(own, from ?? own.from, to)
  if (move.span.to < move.span.from) return refuse('bad-value', { field: 'to' })
  return { ...moved(plan, move), campaign: newHead(plan.campaign, campaignId, own, move.span) }
}

function moved(plan: Plan, move: DateMove): Plan {
  return {
    ...plan,
    phases: plan.phases.map(phase => ({ ...phase, ...move.planSpan(phase.from, phase.to) })),
    targets: plan.targets.map(target => moveTarget(target, move)),
  }
}

/** The document's number and dates belong to the campaign it was issued for. */
function newHead(head: CampaignHead, id: CampaignId, own: Span, span: Span): CampaignHead {
  const { documentNumber: _number, indexNumber: _index, issuedOn: _issued, ...kept } = head
  return {
    ...kept,
    id,
    from: { date: span.from, precision: 'day' },
    to: { date: span.to, precision: 'day' },
    datesBasis: `沿用「${head.name}」方案，原期间${chineseDate(own.from)}至${chineseDate(own.to)}`,
  }
}
