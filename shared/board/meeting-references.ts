import type { CardId, DecisionId, MeetingId } from '../ids.ts'
import type { Attendance, ItemSubject, MeetingHead } from '../meeting/fields.ts'
import type { MeetingView } from '../meeting/view.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { badReference } from './plan-references.ts'
import type { BoardView, PlanView } from './view.ts'

const missing = (collection: string, id: string): Refusal => refuse('no-such-item', { collection, id })

/** The first thing a meeting's head refers to that the plan does not have; null when all is well. */
export function badHead(plan: PlanView, head: Partial<MeetingHead>): Refusal | null {
  const { rhythmId = null, scope = {}, chair } = head
  const rhythm = plan.rhythms.find(({ id }) => id === rhythmId)
  if (rhythmId !== null && !rhythm) return missing('rhythms', rhythmId)
  if (rhythm && rhythm.kind !== 'meeting') return refuse('bad-value', { field: 'rhythmId' })
  if (scope.listId && !plan.lists.some(({ id }) => id === scope.listId)) return missing('lists', scope.listId)
  if (scope.areaId && !plan.areaById.has(scope.areaId)) return missing('areas', scope.areaId)
  if (chair?.rosterId && !plan.personById.has(chair.rosterId)) return missing('people', chair.rosterId)
  return null
}

/** MEET-1: one meeting a series and period; a cancelled one makes room. A series names its period, and only a series does. */
export function badPeriod(
  view: BoardView,
  { rhythmId, periodEnd }: Pick<MeetingHead, 'rhythmId' | 'periodEnd'>,
  self: MeetingId | null,
): Refusal | null {
  if ((rhythmId === null) !== (periodEnd === null)) return refuse('bad-value', { field: 'periodEnd' })
  if (rhythmId === null) return null
  const other = view.meetings.find(
    ({ id, head, state }) =>
      id !== self && state.kind !== 'cancelled' && head.rhythmId === rhythmId && head.periodEnd === periodEnd,
  )
  return other ? refuse('conflict', { meeting: other.id }) : null
}

export function badSubject(view: BoardView, subject: ItemSubject): Refusal | null {
  switch (subject.kind) {
    case 'none':
      return null
    case 'card':
      return badCard(view, subject.card)
    case 'problem':
      return badCard(view, subject.card) ?? badProblem(view, subject.card, subject.problemId)
    case 'decision':
      return badDecision(view, subject.meeting, subject.decision)
  }
}

export const badCard = (view: BoardView, card: CardId): Refusal | null =>
  view.index.has(card) ? null : refuse('no-such-card', { card })

function badProblem(view: BoardView, card: CardId, id: string): Refusal | null {
  const problems = view.cards[view.index.get(card) ?? -1]?.problems
  return problems?.some(problem => problem.id === id) ? null : missing('problems', id)
}

function badDecision(view: BoardView, meeting: MeetingId, id: DecisionId): Refusal | null {
  const decisions = view.meetings.find(one => one.id === meeting)?.decisions
  return decisions?.some(decision => decision.id === id) ? null : missing('decisions', id)
}

export function badPeople(plan: PlanView, people: readonly Pick<Attendance, 'unitId'>[]): Refusal | null {
  const supportUnitIds = people.flatMap(({ unitId }) => unitId ?? [])
  return badReference(plan, { supportUnitIds })
}

export const badItem = ({ items }: MeetingView, id: string | null): Refusal | null =>
  id === null || items.some(item => item.id === id) ? null : missing('items', id)
