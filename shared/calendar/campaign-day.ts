import { daysBetween } from './arithmetic.ts'
import type { CalendarDate, PlanDate } from './date.ts'
import { spanOfPlanDate } from './plan-date.ts'
import { daysIn, type Span } from './span.ts'

/** CAL-1: where a day stands in a campaign. No number in it is ever negative, so no screen can print one. */
export type CampaignDay =
  /** 距开始N天 */
  | { readonly phase: 'before'; readonly daysUntil: number; readonly total: number }
  /** 第N天; `left` is what remains after today. */
  | { readonly phase: 'during'; readonly day: number; readonly left: number; readonly total: number }
  /** 已结束N天 */
  | { readonly phase: 'after'; readonly daysSince: number; readonly total: number }

/** The first day is day 1. */
export function dayOfCampaign(campaign: Span, today: CalendarDate): CampaignDay {
  const total = daysIn(campaign)
  if (today < campaign.from) return { phase: 'before', daysUntil: daysBetween(today, campaign.from), total }
  if (today > campaign.to) return { phase: 'after', daysSince: daysBetween(campaign.to, today), total }
  return {
    phase: 'during',
    day: daysBetween(campaign.from, today) + 1,
    left: daysBetween(today, campaign.to),
    total,
  }
}

/** A plan that says 「2021年1月至2022年1月」 runs from the first day of the one to the last of the other. */
export function spanOfCampaign(head: { readonly from: PlanDate; readonly to: PlanDate }): Span {
  return { from: spanOfPlanDate(head.from).from, to: head.to.date }
}
