import type { CardView, PlanView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { dayHeldTo, promiseOf } from '../../shared/card/problem-day.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Unit } from '../../shared/plan/plan.ts'

export type ProblemView = CardView['problems'][number]

/** One 难点堵点 that is not closed, with what hangs on the day. */
export interface OpenProblem {
  readonly card: CardView
  readonly problem: ProblemView
  /** The newest promise anybody gave; null: none. */
  readonly promise: CalendarDate | null
  /** Past it; what is promised for today is not late. */
  readonly promiseLate: boolean
  /** Past the day it was asked for while nobody has promised one: a promise takes its place. */
  readonly dueLate: boolean
}

export function openProblems(cards: readonly CardView[], today: CalendarDate): readonly OpenProblem[] {
  return cards.flatMap(card =>
    card.openProblems === 0
      ? []
      : card.problems
          .filter(problem => problem.state !== 'closed')
          .map(problem => {
            const promise = promiseOf(problem)
            const until = dayHeldTo(problem)
            const late = until !== null && until < today
            return {
              card,
              problem,
              promise,
              promiseLate: late && promise !== null,
              dueLate: late && promise === null,
            }
          }),
  )
}

/** The unit they wait for; null: nobody named yet. */
export interface Waiting {
  readonly unit: Unit | null
  readonly problems: readonly OpenProblem[]
  readonly late: number
  readonly oldestDays: number
}

/** By the unit that is asked, 待明确 first, then as the plan lists its units; the oldest first in each. */
export function byAskedUnit(open: readonly OpenProblem[], plan: PlanView): readonly Waiting[] {
  const groups = new Map<UnitId | null, OpenProblem[]>()
  for (const one of open) {
    const asked = one.problem.askedUnitId
    const key = asked && plan.unitById.has(asked) ? asked : null
    const group = groups.get(key) ?? []
    if (group.length === 0) groups.set(key, group)
    group.push(one)
  }
  const order: (Unit | null)[] = [null, ...plan.units]
  return order.flatMap(unit => {
    const problems = groups.get(unit?.id ?? null)
    if (!problems) return []
    problems.sort((a, b) => b.problem.ageDays - a.problem.ageDays)
    return [
      {
        unit,
        problems,
        late: problems.filter(one => one.promiseLate || one.dueLate).length,
        oldestDays: problems[0]?.problem.ageDays ?? 0,
      },
    ]
  })
}

export interface ProblemFilter {
  readonly kind: string | null
  readonly asked: string | null
  readonly area: string | null
  readonly late: boolean
  readonly mine: boolean
}

/** Stands for problems that ask nobody. */
export const askedNobody = '-'

export function filterFromAddress(params: URLSearchParams): ProblemFilter {
  const one = (name: string) => params.get(name) || null
  return {
    kind: one('kind'),
    asked: one('asked'),
    area: one('area'),
    late: params.get('late') === '1',
    mine: params.get('mine') === '1',
  }
}

/** Mine: asked of my unit, or on a card my unit leads. */
export function matchesFilter(one: OpenProblem, filter: ProblemFilter, myUnits: readonly UnitId[]): boolean {
  const { card, problem } = one
  const asked = problem.askedUnitId ?? null
  if (filter.kind && problem.kind !== filter.kind) return false
  if (filter.asked && (asked ?? askedNobody) !== filter.asked) return false
  if (filter.area && ![card.areaId, ...card.moreAreaIds].some(id => id === filter.area)) return false
  if (filter.late && !one.promiseLate && !one.dueLate) return false
  return !filter.mine || [asked, card.leadUnitId].some(id => id !== null && myUnits.includes(id))
}
