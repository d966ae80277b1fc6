import type { MeetingId } from '../../ids.ts'
import type { AgendaItem, MeetingHead } from '../fields.ts'

/** What the agenda asks of a meeting; its id is known before the meeting is written. */
export interface PlannedMeeting {
  readonly id: MeetingId
  readonly head: Pick<MeetingHead, 'rhythmId' | 'on' | 'time' | 'scope' | 'chair'>
}

/** An item before it has its place. */
export type AgendaDraft = Omit<AgendaItem, 'order' | 'built'>
