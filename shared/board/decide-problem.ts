import type { Problem } from '../card/fields.ts'
import type { CardId } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { cardFor } from './card-for.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'
import { cardMap, readField } from './document.ts'

/** 难点堵点: raised by those on the card, asked of any unit of the plan, outside ones too. */
export function decideRaise(at: Deciding, command: CommandOf<'problem.raise'>): Decided {
  const card = cardFor(at, command.card, 'problem')
  if (isRefusal(card)) return card
  const { text, kind, askedUnitId, due } = command
  if (askedUnitId && !at.plan.unitById.has(askedUnitId))
    return refuse('no-such-item', { collection: 'units', id: askedUnitId })
  const id = at.newId()
  const draft = createDraft(at)
  const problem: Problem = {
    text,
    kind,
    ...(askedUnitId ? { askedUnitId } : {}),
    ...(due ? { due } : {}),
    state: 'open',
    raised: { by: at.actor, at: at.now },
    answers: [],
  }
  draft.set(command.card, `problem:${id}`, problem)
  draft.made(id)
  return draft.decided()
}

/** CARD-1: the asked unit may answer, on the card or not; so may those on the card and dispatch. */
export function decideAnswer(at: Deciding, command: CommandOf<'problem.answer'>): Decided {
  const problem = problemOf(at, command)
  const askedUnitId = isRefusal(problem) ? null : (problem.askedUnitId ?? null)
  const card = cardFor(at, command.card, 'problem', { askedUnitId })
  if (isRefusal(card)) return card
  if (isRefusal(problem)) return problem
  if (problem.state === 'closed') return refuse('already-decided', { problem: command.problemId })
  const { text, promise } = command
  const answer = { text, ...(promise ? { promise } : {}), by: at.actor, at: at.now }
  const draft = createDraft(at)
  draft.set(command.card, `problem:${command.problemId}`, {
    ...problem,
    state: 'answered',
    answers: [...problem.answers, answer],
  })
  return draft.decided()
}

/** Closed by those on the card or dispatch: being asked gives no say in whether it is solved. */
export function decideClose(at: Deciding, command: CommandOf<'problem.close'>): Decided {
  const card = cardFor(at, command.card, 'problem')
  if (isRefusal(card)) return card
  const problem = problemOf(at, command)
  if (isRefusal(problem)) return problem
  if (problem.state === 'closed') return refuse('already-decided', { problem: command.problemId })
  const draft = createDraft(at)
  draft.set(command.card, `problem:${command.problemId}`, {
    ...problem,
    state: 'closed',
    closed: { words: command.words, by: at.actor, at: at.now },
  })
  return draft.decided()
}

function problemOf(
  { doc }: Deciding,
  { card, problemId }: { readonly card: CardId; readonly problemId: string },
): Problem | Refusal {
  const map = cardMap(doc, card)
  const problem = map && (readField(map, `problem:${problemId}`) as Problem | undefined)
  return problem ?? refuse('no-such-item', { collection: 'problems', id: problemId })
}
