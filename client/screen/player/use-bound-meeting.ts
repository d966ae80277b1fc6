import { useEffect } from 'react'
import type { Control } from '../../../shared/meeting/control.ts'
import { boundMeeting } from '../../../shared/screen/bound-meeting.ts'
import type { ScreenState } from '../../../shared/screen/screen.ts'
import { useBoard } from '../../live/hooks.ts'
import { useControl, useLiveChannel } from '../../live/live-channel-hooks.ts'

/** The running meeting this wall is bound to; in `follow` the channel brings where its presenter is. */
export function useBoundMeeting({ mode, rhythmId, areaId }: ScreenState): Control | null {
  const channel = useLiveChannel()
  const meeting = useBoard(view => boundMeeting(view.meetings, { rhythmId, areaId }))
  const control = useControl(meeting)
  const running = control !== null
  const followed = mode === 'follow' && running ? meeting : null
  useEffect(() => channel.follow(followed), [channel, followed])
  return control
}
