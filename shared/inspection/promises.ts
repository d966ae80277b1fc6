import type { BoardView, CardView } from '../board/view.ts'
import type { CalendarDate, Instant } from '../calendar/date.ts'
import type { DecisionView } from '../meeting/view.ts'
import type { Promised, PromiseOutcome } from './lag.ts'

/** The day a moment lies on, in the campaign's zone. */
export type DateAt = (at: Instant) => CalendarDate

/** What was decided about a card at meetings and answered to its problems, newest first; what is still provisional binds nobody. */
export function promisesOf(card: CardView, board: BoardView, dateAt: DateAt): readonly Promised[] {
  const decided = board.decisions
    .filter(({ cardId, state }) => cardId === card.id && state !== 'provisional' && state !== 'withdrawn')
    .map<Promised>(decision => ({ kind: 'decision', decision, outcome: outcomeOfDecision(decision) }))
  const answered = card.problems.flatMap(problem => answersTo(problem, board.today, dateAt))
  return [...decided, ...answered].sort((a, b) => whenOf(b) - whenOf(a) || (idOf(a) < idOf(b) ? -1 : 1))
}

/** Kept or broken hangs on the day it was cleared, not on the day somebody looks. */
function outcomeOfDecision({ due, overdue, state, steps }: DecisionView): PromiseOutcome {
  if (due === null) return 'undated'
  if (state !== 'cleared') return overdue ? 'broken' : 'open'
  const cleared = steps.findLast(step => step.act === 'clear')
  return cleared !== undefined && cleared.on > due ? 'broken' : 'kept'
}

type Problem = CardView['problems'][number]

function answersTo(problem: Problem, today: CalendarDate, dateAt: DateAt): readonly Promised[] {
  return problem.answers.map(({ text, promise, by, at }, place) => {
    const next = problem.answers.slice(place + 1).find(later => later.promise !== undefined)
    const ended = next?.at ?? problem.closed?.at
    return {
      kind: 'answer',
      text,
      until: promise ?? null,
      name: by.name,
      at,
      outcome: promise
        ? outcomeOfDay(promise, ended === undefined ? today : dateAt(ended), next ? 'moved' : doneOr(problem))
        : 'undated',
    }
  })
}

const doneOr = (problem: Problem): PromiseOutcome => (problem.closed ? 'kept' : 'open')

/** On its last day a promise is not yet broken. */
const outcomeOfDay = (until: CalendarDate, end: CalendarDate, inTime: PromiseOutcome): PromiseOutcome =>
  end > until ? 'broken' : inTime

const whenOf = (one: Promised): number => (one.kind === 'decision' ? one.decision.recordedAt : one.at)
const idOf = (one: Promised): string => (one.kind === 'decision' ? one.decision.id : one.text)
