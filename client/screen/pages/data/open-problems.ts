import type { BoardView, CardView } from '../../../../shared/board/view.ts'
import { daysBetween } from '../../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../../shared/calendar/date.ts'
import { dayHeldTo, promiseOf } from '../../../../shared/card/problem-day.ts'
import type { Unit } from '../../../../shared/plan/plan.ts'
import { groupBy } from './group-by.ts'

export interface OpenProblem {
  readonly card: CardView
  readonly problem: CardView['problems'][number]
  readonly asked: Unit | null
  /** The newest promise, null while nobody promised. */
  readonly promise: CalendarDate | null
  /** Days past the promise; where none was made, past the day it was asked for. 0: not past. */
  readonly daysPast: number
}

export interface AskedUnit {
  /** Null: nobody was asked. */
  readonly unit: Unit | null
  readonly problems: readonly OpenProblem[]
}

/** Problems not closed, by the unit asked: whoever has kept somebody waiting longest first; within a unit the oldest first. */
export function problemsByUnit(view: BoardView): readonly AskedUnit[] {
  const open = openProblems(view)
  return [...groupBy(open, one => one.asked)].map(([unit, problems]) => ({ unit, problems }))
}

/** Oldest first, then in the board's order. */
export function openProblems(view: BoardView): readonly OpenProblem[] {
  return view.cards
    .flatMap(card =>
      card.problems
        .filter(problem => problem.state !== 'closed')
        .map(problem => openProblem(view, card, problem)),
    )
    .sort((a, b) => b.problem.ageDays - a.problem.ageDays)
}

function openProblem(view: BoardView, card: CardView, problem: CardView['problems'][number]): OpenProblem {
  const until = dayHeldTo(problem)
  return {
    card,
    problem,
    asked: problem.askedUnitId ? (view.plan.unitById.get(problem.askedUnitId) ?? null) : null,
    promise: promiseOf(problem),
    daysPast: until ? Math.max(0, daysBetween(until, view.today)) : 0,
  }
}
