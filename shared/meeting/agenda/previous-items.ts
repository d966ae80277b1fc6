import type { BoardView } from '../../board/view.ts'
import type { CalendarDate } from '../../calendar/date.ts'
import { dayOf, monthOf } from '../../calendar/day-number.ts'
import { isInScope, isWholeBoard } from '../scope.ts'
import type { DecisionView, MeetingView } from '../view.ts'
import { clip, titled } from './clip.ts'
import type { AgendaDraft, PlannedMeeting } from './draft.ts'

/** ①: what earlier meetings decided and nobody has cleared yet, overdue first, then by date due. */
export function previousItems(view: BoardView, meeting: PlannedMeeting): AgendaDraft[] {
  const meetings = new Map(view.meetings.map(one => [one.id, one]))
  return view.decisions
    .flatMap(decision => {
      const from = meetings.get(decision.meetingId)
      return from && isOpen(decision) && isBefore(from, meeting) && concerns(view, decision, from, meeting)
        ? [{ decision, from }]
        : []
    })
    .sort((a, b) => compare(a.decision, b.decision))
    .map(({ decision, from }) => itemOf(decision, from))
}

const isOpen = ({ state }: DecisionView): boolean => state !== 'cleared' && state !== 'withdrawn'

function isBefore(from: MeetingView, { id, head }: PlannedMeeting): boolean {
  if (from.id === id) return false
  return from.head.on < head.on || (from.head.on === head.on && from.head.time <= head.time)
}

/** Its own series' decisions whatever they are about, and those of others about cards in its scope. */
function concerns(
  view: BoardView,
  decision: DecisionView,
  from: MeetingView,
  { head }: PlannedMeeting,
): boolean {
  if (isWholeBoard(head.scope)) return true
  if (head.rhythmId !== null && from.head.rhythmId === head.rhythmId) return true
  const card = decision.cardId === null ? undefined : view.index.get(decision.cardId)
  const found = card === undefined ? undefined : view.cards[card]
  return found !== undefined && isInScope(found, head.scope, head.on)
}

/** Undated ones last; ties by the moment they were recorded, so the same board always gives the same agenda. */
function compare(a: DecisionView, b: DecisionView): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1
  const due = (one: DecisionView) => one.due ?? '9999'
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1
  return a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)
}

function itemOf(decision: DecisionView, from: MeetingView): AgendaDraft {
  const provisional = decision.state === 'provisional' ? '，待确认' : ''
  const due = decision.due ? `，时限${dayInWords(decision.due)}` : '，时限待明确'
  return {
    section: 'previous',
    title: titled(`${clip(decision.what, 60)}（${dayInWords(from.head.on)}议定${due}${provisional}）`),
    unitId: decision.leadUnitId,
    minutes: 2,
    subject: { kind: 'decision', meeting: decision.meetingId, decision: decision.id },
  }
}

const dayInWords = (date: CalendarDate): string => `${monthOf(date)}月${dayOf(date)}日`
