import type { BoardView } from '../../board/view.ts'
import { isInScope } from '../scope.ts'
import { clip, titled } from './clip.ts'
import type { AgendaDraft, PlannedMeeting } from './draft.ts'

/** ④: problems somebody else is asked to solve and nobody has answered, the oldest first. */
export function problemItems(view: BoardView, { head }: PlannedMeeting): AgendaDraft[] {
  return view.cards
    .filter(card => card.openProblems > 0 && isInScope(card, head.scope, head.on))
    .flatMap(card => card.problems.map(problem => ({ card, problem })))
    .filter(({ problem }) => problem.state === 'open' && problem.askedUnitId)
    .sort((a, b) => a.problem.raised.at - b.problem.raised.at || (a.problem.id < b.problem.id ? -1 : 1))
    .map(({ card, problem }) => ({
      section: 'problems',
      title: titled(`协调解决${clip(card.title, 50)}问题：${clip(problem.text, 60)}`),
      unitId: problem.askedUnitId ?? null,
      minutes: 3,
      subject: { kind: 'problem', card: card.id, problemId: problem.id },
    }))
}
