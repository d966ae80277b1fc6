import { useMemo, useState } from 'react'
import type { MeetingId } from '../../../shared/ids.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useBoard, useMember } from '../../live/hooks.ts'
import { useControls, useFollowing } from '../../live/live-channel-hooks.ts'

/** The meeting the bar is about: the one chosen, followed or led; else the one opened last. The five 专项组 may meet at once (MEET-1). */
export function useRunning(): {
  readonly shown: MeetingView | null
  readonly others: readonly MeetingView[]
  choose(meeting: MeetingId): void
} {
  const meetings = useBoard(view => view.meetings)
  const open = useMemo(() => meetings.filter(meeting => openedAt(meeting) > 0).sort(newestFirst), [meetings])
  const controls = useControls()
  const followed = useFollowing()
  const { userId } = useMember()
  const [chosen, choose] = useState<MeetingId | null>(null)
  const led = controls.find(control => control.presenter?.userId === userId)?.meeting
  const wanted = [followed, chosen, led]
  const shown =
    wanted.map(id => open.find(meeting => meeting.id === id)).find(meeting => meeting !== undefined) ??
    open[0] ??
    null
  return { shown, others: open.filter(meeting => meeting !== shown), choose }
}

const openedAt = ({ state }: MeetingView) => (state.kind === 'open' ? state.opened.at : 0)
const newestFirst = (a: MeetingView, b: MeetingView) => openedAt(b) - openedAt(a)
