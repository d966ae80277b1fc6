import type { LampView, MilestoneView } from '../board/view.ts'
import { daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { type CardEntries, finishedOn, isFinished } from '../card/entries.ts'
import { entryLamp } from './entry-lamp.ts'
import { milestoneLamp } from './milestone-lamp.ts'
import { moneyLamp } from './money-lamp.ts'
import { progressLamp } from './progress-lamp.ts'
import { light, worstOf } from './reason.ts'
import type { Lamp, LampRules } from './rules.ts'

/**
 * LAMP-2: all lamps of a card, each with its reason. A finished card has one, 完成. A card set aside with a leader's approval
 * (停工、退出、其它) is not judged by time until it is resumed.
 */
export function lampsOf(
  card: CardEntries,
  milestones: readonly MilestoneView[],
  expected: number | null,
  rules: LampRules,
  today: CalendarDate,
): LampView[] {
  const finished = finishedOn(card)
  if (finished) return [light('milestone', 'done', 'lamp.finished', { date: finished })]
  if (card.side) return [light('milestone', 'green', 'lamp.set-aside', { state: card.side })]
  const lamps = [
    rules.milestone ? milestoneLamp(milestones, rules.milestone, today) : null,
    rules.progress ? progressLamp(card.progress, expected, rules.progress) : null,
    rules.money ? moneyLamp(card, expected, rules.money) : null,
    rules.entry ? entryLamp(card, rules.entry, today) : null,
  ]
  return lamps.filter(lamp => lamp !== null)
}

/** LAMP-4: an approved override shows in place of the worst lamp until its last day; it never recolours finished work. */
export function shownLamp(
  card: CardEntries,
  lamps: readonly LampView[],
  today: CalendarDate,
): { readonly lamp: Lamp; readonly overridden: boolean } {
  const worst = worstOf(lamps)
  const { override } = card
  if (worst === 'done' || !override || (override.until !== null && override.until < today))
    return { lamp: worst, overridden: false }
  return { lamp: override.lamp, overridden: true }
}

/** LAMP-2: 未按时填报, a mark beside the lamp. Nothing is owed for work that is finished or set aside. */
export function isUnreported(card: CardEntries, rules: LampRules, today: CalendarDate): boolean {
  const from = card.lastReturn ?? card.since
  if (rules.returnWithinDays === undefined || from === null || card.side || isFinished(card)) return false
  return daysBetween(from, today) > rules.returnWithinDays
}
