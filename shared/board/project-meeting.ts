import { daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { DecisionId } from '../ids.ts'
import { AgendaSection, type Decision } from '../meeting/fields.ts'
import type { AgendaItemView, DecisionView, MeetingView } from '../meeting/view.ts'
import { keepById, keepSame } from './keep-same.ts'
import { compareOrder } from './order.ts'
import type { MeetingRecord } from './read-meeting.ts'

/** The meeting as screens show it, parts that did not change kept; null while its head or its state cannot be read. */
export function projectMeeting(
  record: MeetingRecord,
  today: CalendarDate,
  before: MeetingView | undefined,
): MeetingView | null {
  const { id, head, state } = record
  if (!head || !state) return null
  const view: MeetingView = {
    id,
    head: keepSame(before?.head, head),
    state: keepSame(before?.state, state),
    items: keepById(before?.items, itemsOf(record)),
    attendance: keepById(before?.attendance, attendanceOf(record)),
    decisions: keepById(before?.decisions, decisionsOf(record, today)),
  }
  const same =
    before && (Object.keys(view) as (keyof MeetingView)[]).every(part => before[part] === view[part])
  return same ? before : view
}

function itemsOf({ items, notes }: MeetingRecord): readonly AgendaItemView[] {
  return [...items]
    .map(([id, item]) => ({ ...item, id, note: notes.get(id) ?? '' }))
    .sort((a, b) => sectionAt(a) - sectionAt(b) || compareOrder(a, b))
}
const sections = AgendaSection.options
const sectionAt = ({ section }: AgendaItemView): number => sections.indexOf(section)

const attendanceOf = ({ attendance }: MeetingRecord): MeetingView['attendance'] =>
  [...attendance].map(([id, one]) => ({ ...one, id })).sort((a, b) => a.order - b.order || compareIds(a, b))

function decisionsOf(record: MeetingRecord, today: CalendarDate): readonly DecisionView[] {
  return [...record.decisions]
    .map(([id, decision]) => decisionView(record, id, decision, today))
    .sort((a, b) => a.recordedAt - b.recordedAt || compareIds(a, b))
}

function decisionView(
  { id: meetingId }: MeetingRecord,
  id: DecisionId,
  decision: Decision,
  today: CalendarDate,
): DecisionView {
  const over = decision.state === 'cleared' || decision.state === 'withdrawn'
  const daysLeft = decision.due === null || over ? null : daysBetween(today, decision.due)
  return { ...decision, id, meetingId, daysLeft, overdue: daysLeft !== null && daysLeft < 0 }
}

export const compareIds = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0
