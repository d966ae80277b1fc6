import type { CommandInput } from '../../../shared/board/command.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { type Beat, commandBeat, type Names } from './beat.ts'
import type { CardStory } from './card-story.ts'
import { dayDate, dayNumber, moment, returnDays } from './demo-days.ts'
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
  const end = endOf(card)
  return end !== undefined && end < '2021-09-23' && day > '2021-09-24'
}

function submitted(cards: readonly CardStory[], week: number, names: Names): CommandInput {
  return { type: 'return.submit', rows: cards.map(card => rowOf(card, week, names)) }
}

function rowOf(card: CardStory, week: number, names: Names): Row {
  const id = names.card(card.key)
  const progress = progressAt(card, week)
  const paid = paidBetween(card, week)
  if (week > 0 && progress === progressAt(card, week - 1) && paid === 0) return { card: id, unchanged: true }
  return {
    card: id,
    unchanged: false,
    form: shareAt(card, week) === 1 && card.form ? card.form : formAt(card, progress),
    progress,
    ...(paid > 0 ? { money: { amount: paid, unit: '万元' } } : {}),
  }
}

const endOf = ({ actual }: CardStory): string | undefined =>
  actual?.produce ?? actual?.finished ?? actual?.recognise

/** How much of the story so far had happened by a return day: 1 on the last one the unit handed in, or once the card was done. */
function shareAt(card: CardStory, week: number): number {
  const end = endOf(card)
  const day = returnDays[week]
  if (end !== undefined && day !== undefined) {
    const length = Math.max(1, dayNumber(end as CalendarDate) - card.since)
    return Math.min(1, Math.max(0, (dayNumber(day) - card.since) / length))
  }
  const last = early.has(card.lead ?? '') ? 4 : 3
  return Math.min(week / last, 1)
}

function progressAt(card: CardStory, week: number): number {
  const [from, to] = card.progress ?? [0, 0]
  return Math.round(from + (to - from) * shareAt(card, week))
}

/** In tens of 万元, so that what was paid adds up to what the story says. */
function paidBetween(card: CardStory, week: number): number {
  const last = early.has(card.lead ?? '') ? 4 : 3
  const paidBy = (weeks: number) => Math.round(((card.paid ?? 0) * Math.min(weeks / (last + 1), 1)) / 10) * 10
  return paidBy(week + 1) - paidBy(week)
}
