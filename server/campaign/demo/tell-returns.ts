import type { CommandInput } from '../../../shared/board/command.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { type Beat, commandBeat, type Names } from './beat.ts'
import type { CardStory } from './card-story.ts'
import { dayDate, moment, returnDays } from './demo-days.ts'
import { formAt } from './form-words.ts'
import { returnerOf, returners } from './who-writes.ts'

type Row = Extract<CommandInput, { type: 'return.submit' }>['rows'][number]

/** These hand in the day before the Friday meeting; the others on Friday itself, after visitors have arrived. */
const early = new Set(['jianshe', 'keji', 'dangqun', 'jiantou'])
/** Return days by how many weeks back they lie: what `missed` counts. */
const weeksBack = [4, 3, 2, 1, 1] as const
const hours = ['14:35', '14:55', '15:20', '15:45', '16:05', '16:35', '17:00', '17:15'] as const

/** 本周填报: one grid a unit a week, all its open cards in it, unless the unit let one pass. */
export function tellReturns(cards: readonly CardStory[]): Beat[] {
  return returners.flatMap((unit, at) =>
    returnDays.flatMap((day, week) => {
      if (week === 4 && !early.has(unit)) return []
      const due = cards.filter(card => card.lead === unit && owes(card, day, week))
      const by = returnerOf(unit)
      if (due.length === 0 || by === null) return []
      return [commandBeat(moment(day, hours[at] ?? '17:00'), by, names => submitted(due, week, names))]
    }),
  )
}

function owes(card: CardStory, day: CalendarDate, week: number): boolean {
  if (dayDate(card.since) > day || card.missed?.includes(weeksBack[week] ?? 0)) return false
  return !setAside.has(card.key) && !endedBefore(card, day)
}

/** 停工 and 退出: nothing is owed for them once a leader has approved; see troubles.ts. */
const setAside = new Set(['c09', 't06'])

function endedBefore(card: CardStory, day: CalendarDate): boolean {
  const end = card.actual?.produce ?? card.actual?.finished ?? card.actual?.recognise
  return end !== undefined && end < '2021-09-23' && day > '2021-09-24'
}

function submitted(cards: readonly CardStory[], week: number, names: Names): CommandInput {
  return { type: 'return.submit', rows: cards.map(card => rowOf(card, week, names)) }
}

function rowOf(card: CardStory, week: number, names: Names): Row {
  const id = names.card(card.key)
  const [now, before] = [shareAt(card, week), week === 0 ? -1 : shareAt(card, week - 1)]
  const progress = progressAt(card, now)
  const paid = paidBetween(card, Math.max(before, 0), now, week)
  if (progress === progressAt(card, before) && paid === 0) return { card: id, unchanged: true }
  return {
    card: id,
    unchanged: false,
    form: now === 1 && card.form ? card.form : formAt(card, progress),
    progress,
    ...(paid > 0 ? { money: { amount: paid, unit: '万元' } } : {}),
  }
}

/** How much of the story so far had happened by a return day: 1 on the last one the unit handed in. */
function shareAt(card: CardStory, week: number): number {
  const last = early.has(card.lead ?? '') ? 4 : 3
  return Math.min(week / last, 1)
}

function progressAt(card: CardStory, share: number): number {
  const [from, to] = card.progress ?? [0, 0]
  return share < 0 ? -1 : Math.round(from + (to - from) * share)
}

/** In tens of 万元, so that what was paid adds up to what the story says. */
function paidBetween(card: CardStory, before: number, now: number, week: number): number {
  const paidBy = (share: number) => Math.round(((card.paid ?? 0) * (share * 0.8 + 0.2)) / 10) * 10
  return week === 0 ? paidBy(now) : paidBy(now) - paidBy(before)
}
