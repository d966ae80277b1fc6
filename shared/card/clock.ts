import { addDays, addMonths } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { StageId } from '../ids.ts'
import type { ClockRule } from '../plan/plan.ts'
import { actualOf, type CardEntries } from './entries.ts'

/** CARD-3: what a clock says of one milestone. Both dates show: from what happened, and from what was planned all along. */
export interface ClockReading {
  readonly ruleId: string
  /** From the actual date of the milestone before where there is one, else from its planned one. */
  readonly due: CalendarDate
  readonly basis: 'actual' | 'planned'
  readonly from: StageId
  readonly plannedDue: CalendarDate | null
}

/** What of a card a clock looks at. */
export type ClockedCard = Pick<CardEntries, 'workflow' | 'chemical' | 'buildDays' | 'stages'>

/** The reading for one stage, or null: no rule of this card's workflow ends there, or nothing to count from yet. */
export function readClock(card: ClockedCard, rules: readonly ClockRule[], to: StageId): ClockReading | null {
  return read(card, rules, to, rules.length)
}

/** `links` bounds the chain, so that rules somebody closed into a ring end instead of recursing. */
function read(
  card: ClockedCard,
  rules: readonly ClockRule[],
  to: StageId,
  links: number,
): ClockReading | null {
  const rule = links > 0 ? ruleFor(card, rules, to) : null
  if (!rule) return null
  const before = read(card, rules, rule.from, links - 1)
  const entry = card.stages.get(rule.from)
  const planned = entry?.plan?.date.date ?? null
  const plannedDue = after(rule, card, planned ?? before?.plannedDue ?? null)
  const actual = actualOf(entry)
  const due = after(rule, card, actual ?? planned ?? before?.due ?? null)
  return due && { ruleId: rule.id, due, basis: actual ? 'actual' : 'planned', from: rule.from, plannedDue }
}

/** A rule for 化工 replaces the plain one for the same milestone; it never applies to other cards. */
function ruleFor(card: ClockedCard, rules: readonly ClockRule[], to: StageId): ClockRule | null {
  let plain: ClockRule | null = null
  for (const rule of rules) {
    if (rule.to !== to || rule.workflowId !== card.workflow?.id) continue
    if (rule.only === 'chemical') {
      if (card.chemical) return rule
    } else plain ??= rule
  }
  return plain
}

function after(rule: ClockRule, card: ClockedCard, start: CalendarDate | null): CalendarDate | null {
  if (start === null) return null
  switch (rule.length.unit) {
    case 'days':
      return addDays(start, rule.length.count)
    case 'months':
      return addMonths(start, rule.length.count)
    case 'per-card':
      return card.buildDays === null ? null : addDays(start, card.buildDays)
  }
}
