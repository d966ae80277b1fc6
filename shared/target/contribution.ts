import type { CalendarDate } from '../calendar/date.ts'
import { contains, type Span } from '../calendar/span.ts'
import type { CardEntries } from '../card/entries.ts'
import type { ListMembership, Money } from '../card/fields.ts'
import { inUnit, isMoneyUnit } from '../card/money.ts'
import { stageIds } from '../card/workflows.ts'
import type { ListId, StageId } from '../ids.ts'
import { periodOf } from './period.ts'
import type { Measurement, Target } from './target.ts'

/** What one card adds to one target. Plain sums, so that a projection can take the old one off and put the new one on. */
export interface Contribution {
  /** 已核 for counts; everything returned for money, which is not checked one by one. */
  readonly verified: number
  /** 申报 that nobody has verified yet; never part of `verified`. */
  readonly claimed: number
  /** Some of it was written in another unit of the same money. */
  readonly converted: boolean
  /** Some of it is in a currency that cannot be converted and was left out. */
  readonly leftOut: boolean
}

export const nothing: Contribution = { verified: 0, claimed: 0, converted: false, leftOut: false }

type ByCards = Extract<Measurement, { by: 'cards' }>
type ByMoney = Extract<Measurement, { by: 'money' }>

/**
 * TGT-3: `nothing` itself where the card does not count, so callers can skip by identity. Only what happened inside the period and
 * after the opening balance counts, and membership of a list is looked up on the day it happened (CARD-6).
 */
export function contributionsOf(card: CardEntries, target: Target, today: CalendarDate): Contribution {
  const { measurement } = target
  if (measurement.by === 'reported' || !belongs(card, target, measurement.where)) return nothing
  const period = countedPeriod(target, today)
  return measurement.by === 'cards'
    ? countOf(card, target, measurement, period)
    : moneyOf(card, target, measurement, period)
}

/** The part of the period that is not already inside the opening balance, as half-open on the left. */
interface Counted {
  readonly period: Span
  readonly after: CalendarDate | null
}

function countedPeriod(target: Target, today: CalendarDate): Counted {
  return { period: periodOf(target, today), after: target.opening?.asOf ?? null }
}

const counts = (counted: Counted, date: CalendarDate): boolean =>
  contains(counted.period, date) && (counted.after === null || date > counted.after)

function countOf(card: CardEntries, target: Target, by: ByCards, counted: Counted): Contribution {
  const reached = milestoneCount(card, target, by.stageId, counted)
  if (target.kind !== 'net-increment' || by.stageId === stageIds.delist) return reached
  const left = milestoneCount(card, target, stageIds.delist, counted)
  return left === nothing
    ? reached
    : { ...nothing, verified: reached.verified - left.verified, claimed: reached.claimed - left.claimed }
}

function milestoneCount(card: CardEntries, target: Target, stageId: StageId, counted: Counted): Contribution {
  const entry = card.stages.get(stageId)
  const date = entry?.check?.date ?? entry?.claim
  if (!entry || !date || !counts(counted, date) || !wasListed(card, target, date)) return nothing
  return entry.check ? { ...nothing, verified: 1 } : { ...nothing, claimed: 1 }
}

function moneyOf(card: CardEntries, target: Target, by: ByMoney, counted: Counted): Contribution {
  const unit = moneyUnitOf(target, by)
  let total = { ...nothing }
  let any = false
  for (const paid of card.money) {
    if (!counts(counted, paid.on) || !wasListed(card, target, paid.on)) continue
    any = true
    const amount = inUnit(paid, unit)
    total = amount
      ? {
          ...total,
          verified: total.verified + amount.amount,
          converted: total.converted || amount.converted,
        }
      : { ...total, leftOut: true }
  }
  return any ? total : nothing
}

/** The unit a target's money is summed in: its own where it is one, so that it can be compared with its figure. */
export function moneyUnitOf(target: Target, by: ByMoney): Money['unit'] {
  return isMoneyUnit(target.unit) ? target.unit : by.moneyUnit
}

function belongs(card: CardEntries, target: Target, where: ByCards['where']): boolean {
  if (where.linkedOnly && !card.targetIds.includes(target.id)) return false
  if (where.workflowIds && !(card.workflow && where.workflowIds.includes(card.workflow.id))) return false
  if (where.start && card.start !== where.start) return false
  if (where.areaId && card.areaId !== where.areaId && !card.moreAreaIds.includes(where.areaId)) return false
  return where.investmentAtLeast === undefined || investsAtLeast(card.investTotal, where.investmentAtLeast)
}

/** The threshold is in 万元, 以上: it includes the figure. A sum in dollars cannot be held against it. */
function investsAtLeast(total: Money | null, threshold: number): boolean {
  const amount = total && inUnit(total, '万元')
  return amount !== null && amount.amount >= threshold
}

function wasListed(card: CardEntries, target: Target, date: CalendarDate): boolean {
  const { measurement } = target
  const listId = (measurement.by === 'reported' ? undefined : measurement.where.listId) ?? target.listId
  return listId === undefined || isInList(card.lists, listId, date)
}

/** CARD-6: membership is dated, both days counted; it is never asked whether a card is in a list, only whether it was on a day. */
export function isInList(lists: readonly ListMembership[], listId: ListId, date: CalendarDate): boolean {
  return lists.some(
    list => list.listId === listId && list.from <= date && (list.to === undefined || date <= list.to),
  )
}
