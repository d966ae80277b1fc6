import type * as Y from 'yjs'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { FrozenBoard } from '../../../shared/snapshot/frozen-board.ts'
import { cardOf } from '../../support/build-board.ts'
import type { Random } from '../../support/random.ts'
import { hex, milestones, problem, someone } from './busy-board.ts'
import type { Writer } from './office-words.ts'

export interface Day {
  readonly doc: Y.Doc
  readonly ids: readonly string[]
  readonly day: CalendarDate
  readonly random: Random
  readonly writer: Writer
}

/** A day of work on so many cards, each once: what is due is mostly claimed, the rest is whatever people do. Red ones are worked on first. */
export function workADay(
  { doc, ids, day, random, writer }: Day,
  changed: number,
  red: readonly string[],
): void {
  const dueToday = ids.filter(id => {
    const card = cardOf(doc, id)
    return milestones.some(stage => dateOf(card, stage) === day && !card.get(`claim:${stage}`))
  })
  const kept = dueToday.filter(() => random.below(10) > 0)
  const late = red.filter(() => random.below(12) === 0)
  const chosen = new Set([...kept, ...late].slice(0, changed - 8))
  for (const id of chosen) advance(cardOf(doc, id), day, random)
  while (chosen.size < changed) {
    const id = random.pick(ids)
    if (chosen.has(id)) continue
    chosen.add(id)
    changeSomehow(cardOf(doc, id), day, random, writer)
  }
}

const dateOf = (card: Y.Map<unknown>, stage: string): CalendarDate | undefined =>
  (card.get(`plan:${stage}`) as { date: { date: CalendarDate } } | undefined)?.date.date

/** Claims what is due, or puts it off. */
function advance(card: Y.Map<unknown>, day: CalendarDate, random: Random): void {
  for (const stage of milestones) {
    const planned = dateOf(card, stage)
    if (card.get(`claim:${stage}`) || !planned || planned > day) continue
    if (random.below(6) === 0) {
      card.set(`plan:${stage}`, { date: { date: addDays(day, 10 + random.below(30)), precision: 'day' } })
      continue
    }
    card.set(`claim:${stage}`, day)
    card.set('stage', stage)
    card.set('progress', 25 * (milestones.indexOf(stage) + 1))
  }
}

function changeSomehow(card: Y.Map<unknown>, day: CalendarDate, random: Random, writer: Writer): void {
  const at = Date.parse(day) + random.below(86_400_000)
  const by = someone(random)
  const acts = [
    () => {
      card.set(`return:${day}`, { by, at, unchanged: false })
      card.set('progress', random.below(101))
      write(card, 'form', writer.text(1), true)
    },
    () => card.set('progress', random.below(101)),
    () => write(card, 'notes', `${day} ${writer.text(1)}`, false),
    () => card.set(`feedback:${hex(random, 16)}`, { text: writer.text(1), by, at }),
    () => card.set(`problem:${hex(random, 16)}`, problem(random, writer, at)),
    () => card.set('leadUnitId', `u${random.below(16)}`),
    () => card.set('order', `a${hex(random, 6)}`),
    () => card.set(`money:${hex(random, 16)}`, { amount: random.below(900), unit: '万元', on: day, by, at }),
    () => {
      const stage = milestones.find(one => card.get(`claim:${one}`) && !card.get(`check:${one}`))
      if (stage) card.set(`check:${stage}`, { date: day, words: writer.text(1), evidenceIds: [], by, at })
    },
    () => card.set('deletedAt', card.get('deletedAt') ? null : at),
  ]
  const share = [6, 4, 4, 2, 1, 1, 2, 2, 4, 1]
  random.pick(acts.flatMap((act, n) => Array<() => void>(share[n] ?? 1).fill(act)))()
}

function write(card: Y.Map<unknown>, key: string, words: string, instead: boolean): void {
  const text = card.get(key) as Y.Text
  if (instead) text.delete(0, text.length)
  text.insert(text.length, words)
}

/** LAMP-5, as the day job does it: every card that ended the day red is marked once more. */
export function markRed(doc: Y.Doc, { standing, today }: FrozenBoard): readonly string[] {
  const red = Object.keys(standing).filter(id => standing[id]?.lamp === 'red')
  for (const id of red) {
    const card = cardOf(doc, id)
    const before = card.get('lagged') as { days: number; first: CalendarDate } | undefined
    card.set('lagged', { days: (before?.days ?? 0) + 1, first: before?.first ?? today, last: today })
  }
  return red
}
