import type * as Y from 'yjs'
import { cardsOf } from '../../../shared/board/document.ts'
import { createCardMap } from '../../../shared/board/genesis.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { buildBoard, ordinaryCard } from '../../support/build-board.ts'
import type { Random } from '../../support/random.ts'
import type { Writer } from './office-words.ts'

export const milestones = ['sign', 'file', 'start', 'finish'] as const

export const hex = (random: Random, length: number): string =>
  Array.from({ length }, () => random.below(16).toString(16)).join('')

/** Cards that differ as cards do: words, dates, money, units, a problem here, a reply there; four milestones each through the year. */
export function buildBusyBoard(
  plan: Plan,
  { cards, firstDay, days, random, writer }: BusyBoard,
): { readonly doc: Y.Doc; readonly ids: readonly string[] } {
  const doc = buildBoard(plan)
  const ids = Array.from({ length: cards }, () => hex(random, 16))
  doc.transact(() => {
    for (const id of ids) {
      const fields = cardFields(firstDay, days, random, writer)
      const texts = { form: writer.text(1), notes: writer.text(1 + random.below(4)) }
      cardsOf(doc).set(id, createCardMap(fields, texts))
    }
  })
  return { doc, ids }
}

export interface BusyBoard {
  readonly cards: number
  readonly firstDay: CalendarDate
  readonly days: number
  readonly random: Random
  readonly writer: Writer
}

export const someone = (random: Random) => ({
  userId: `u${random.below(60)}`,
  name: random.pick(['招商专员', '项目专员', '调度员', '科长', '局办公室']),
  unitId: `u${random.below(16)}`,
})

function cardFields(first: CalendarDate, days: number, random: Random, writer: Writer) {
  const due = milestones.map(() => random.below(days + 60)).sort((a, b) => a - b)
  const at = Date.parse(first) - random.below(1e9)
  const dates = milestones.flatMap((stage, n) => {
    const date = { date: addDays(first, due[n] ?? 0), precision: 'day' as const }
    return [
      [`plan:${stage}`, { date, percent: 25 * (n + 1) }],
      [`base:${stage}`, date],
    ]
  })
  const asked = random.below(4) === 0
  return {
    ...ordinaryCard,
    code: `2021-341802-${10 + random.below(40)}-01-${100_000 + random.below(900_000)}`,
    title: writer.title(),
    areaId: random.pick(['invest', 'build', 'party']),
    leadUnitId: `u${random.below(16)}`,
    supportUnitIds: [`u${random.below(16)}`, `u${random.below(16)}`],
    stage: random.pick(['plan', 'talk']),
    order: `a${hex(random, 6)}`,
    owner: writer.phrase(),
    progress: random.below(30),
    investTotal: { amount: 1 + random.below(90_000), unit: '万元' },
    due: { date: addDays(first, due.at(-1) ?? 0), precision: 'day' },
    baselineDue: { date: addDays(first, due.at(-1) ?? 0), precision: 'day' },
    createdAt: at,
    'claim:sign': undefined,
    ...Object.fromEntries(dates),
    ...(asked && { [`problem:${hex(random, 16)}`]: problem(random, writer, at) }),
    ...(random.below(2) === 0 && {
      [`feedback:${hex(random, 16)}`]: { text: writer.text(1), by: someone(random), at },
    }),
  }
}

export const problem = (random: Random, writer: Writer, at: number) => ({
  text: writer.text(2),
  kind: random.pick(['land', 'approval', 'funding', 'utilities']),
  state: 'open',
  raised: { by: someone(random), at },
  answers: [],
})
