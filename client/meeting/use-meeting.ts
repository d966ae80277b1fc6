import { useCallback } from 'react'
import type { MeetingId } from '../../shared/ids.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import { useBoard } from '../live/hooks.ts'

/** One meeting, null when there is none of this id. */
export function useMeeting(id: MeetingId | null): MeetingView | null {
  return useBoard(useCallback(view => view.meetings.find(meeting => meeting.id === id) ?? null, [id]))
}
