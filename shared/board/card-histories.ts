import { daysBetween } from '../calendar/arithmetic.ts'
import { CalendarDate, type Instant } from '../calendar/date.ts'
import type { Problem } from '../card/fields.ts'
import type { CardRecord } from './read-card.ts'
import type { CardView, MoneyReturn } from './view.ts'

/** What has gathered on a card over time, each list in the order it happened; ties go by id, so all replicas agree. */
export function historiesOf(record: CardRecord, today: CalendarDate, dateAt: (at: Instant) => CalendarDate) {
  const { problem, evidence, request, replan, feedback } = record.gathered
  const aged = (p: Problem & { readonly id: string }) => ({
    ...p,
    ageDays: Math.max(0, daysBetween(dateAt(p.raised.at), p.closed ? dateAt(p.closed.at) : today)),
  })
  const problems: CardView['problems'] = problem?.size ? inTime(problem, p => p.raised.at).map(aged) : none
  return {
    problems,
    openProblems: count(problems, p => p.state !== 'closed'),
    evidence: inTime(evidence, e => e.at),
    requests: inTime(request, r => r.at),
    replans: inTime(replan, r => r.at),
    feedback: inTime(feedback, f => f.at),
  }
}

export function moneyOf(record: CardRecord): readonly MoneyReturn[] {
  return inTime(record.gathered.money, m => m.on)
}

/** A return is kept under the last day of its period; keys that are no day name none. */
export function returnsOf(record: CardRecord): CardView['returns'] {
  const handed = record.gathered.return
  if (!handed?.size) return none
  return [...handed]
    .filter(([period]) => CalendarDate.safeParse(period).success)
    .map(([period, { unchanged, at }]) => ({ on: period as CalendarDate, unchanged, at }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

function inTime<T extends object>(
  family: ReadonlyMap<string, T> | undefined,
  when: (item: T) => number | string,
): readonly (T & { readonly id: string })[] {
  if (!family || family.size === 0) return none
  const items: (T & { readonly id: string })[] = []
  for (const [id, item] of family) items.push({ ...item, id })
  if (items.length === 1) return items
  return items.sort((a, b) => {
    const [first, second] = [when(a), when(b)]
    return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1
  })
}

/** One empty list for all, so that a card without a history costs nothing. */
const none: readonly never[] = []

function count<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.reduce((sum, item) => (holds(item) ? sum + 1 : sum), 0)
}
