import type { DecisionId, MeetingId } from '../ids.ts'
import type { AgendaItem, Attendance, Decision, MeetingHead, MeetingState } from './fields.ts'

/** A meeting as every screen reads it. Unchanged parts keep their identity. */
export interface MeetingView {
  readonly id: MeetingId
  readonly head: MeetingHead
  readonly state: MeetingState
  /** By section, then order. */
  readonly items: readonly AgendaItemView[]
  readonly attendance: readonly (Attendance & { readonly id: string })[]
  /** In the order they were recorded, withdrawn ones included. */
  readonly decisions: readonly DecisionView[]
}

export interface AgendaItemView extends AgendaItem {
  readonly id: string
  /** The notes as they stand. */
  readonly note: string
}

export interface DecisionView extends Decision {
  readonly id: DecisionId
  readonly meetingId: MeetingId
  /** Past its due date and neither cleared nor withdrawn; what is due today is not overdue. */
  readonly overdue: boolean
  /** Days until due; negative when past; null without a date or once cleared. */
  readonly daysLeft: number | null
}
