import type { MeetingId } from '../ids.ts'
import type { MeetingView } from '../meeting/view.ts'
import type { ScreenState } from './screen.ts'

/**
 * MEET-1: of the meetings that run now, the one a wall is bound to: of its series, else of its area, else any. Of several the one that
 * was opened last; null when none runs that it may show.
 */
export function boundMeeting(
  meetings: readonly Pick<MeetingView, 'id' | 'head' | 'state'>[],
  binding: Pick<ScreenState, 'rhythmId' | 'areaId'>,
): MeetingId | null {
  let found: { id: MeetingId; at: number } | null = null
  for (const { id, head, state } of meetings) {
    if (state.kind !== 'open') continue
    if (binding.rhythmId !== null && head.rhythmId !== binding.rhythmId) continue
    if (binding.areaId !== null && head.scope.areaId !== binding.areaId) continue
    if (!found || state.opened.at > found.at) found = { id, at: state.opened.at }
  }
  return found?.id ?? null
}
