import { createProjector } from '../../../../shared/board/project-board.ts'
import { addDays } from '../../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../../shared/calendar/date.ts'
import { deltaOf } from '../../../../shared/snapshot/delta.ts'
import { freezeBoard } from '../../../../shared/snapshot/freeze-board.ts'
import type { FrozenBoard, FrozenDelta, Plain } from '../../../../shared/snapshot/frozen-board.ts'
import { benchBoard } from '../kanban/board.ts'

/** A campaign's days, each as it was kept, and which cards anybody touched. */
export interface Days {
  readonly boards: readonly FrozenBoard[]
  readonly touched: ReadonlySet<string>
  readonly deleted: ReadonlySet<string>
}

const first = '2021-09-23' as CalendarDate
const editsADay = 60

/** Sixty edits a day, one card deleted every third day; the same in every run. Days share what did not change. */
export function makeDays(cards: number, count: number): Days {
  const doc = benchBoard(cards)
  const start = freezeBoard(doc, createProjector(doc, first).view())
  const random = seeded(20_211_011)
  const boards = [start]
  const touched = new Set<string>()
  const deleted = new Set<string>()
  for (let n = 1; n < count; n++) {
    const before = boards[n - 1] ?? start
    const next: Record<string, Plain> = { ...before.cards }
    for (let edit = 0; edit < editsADay; edit++) {
      const id = `k${random(cards)}`
      const card = next[id]
      if (!card || deleted.has(id)) continue
      touched.add(id)
      // a value nobody had before, so that no card comes back to what it was
      next[id] = { ...card, owner: `第${n}天第${edit}改`, progress: random(101) }
    }
    if (n % 3 === 0) {
      const id = `k${random(cards)}`
      deleted.add(id)
      touched.add(id)
      next[id] = { ...next[id], deletedAt: Date.parse(`${addDays(first, n)}T12:00:00+08:00`) }
    }
    boards.push({ ...before, today: addDays(first, n), cards: next })
  }
  return { boards, touched, deleted }
}

/** As it travels. */
export const deltaText = (from: FrozenBoard, to: FrozenBoard): string => JSON.stringify(deltaOf(from, to))

/** Nothing but the day: what a board that is left open does at midnight. */
export const dayAlone = (from: FrozenBoard, today: CalendarDate): FrozenDelta => ({
  ...deltaOf(from, from),
  today,
})

function seeded(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) % below
  }
}
