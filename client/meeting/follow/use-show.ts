import { useEffect } from 'react'
import { useLocation } from 'react-router'
import type { MeetingId } from '../../../shared/ids.ts'
import { useChannelOnline, useLiveChannel } from '../../live/live-channel-hooks.ts'
import { viewAnchor } from '../../live/view-anchor.ts'
import { focusOfAddress } from './focus-address.ts'

/** MEET-4, the presenter's side: tells where one is with every address and every scroll, and once more after the network was gone. */
export function useShow(meeting: MeetingId | null): void {
  const channel = useLiveChannel()
  const online = useChannelOnline()
  const { pathname, search } = useLocation()
  useEffect(() => {
    if (!meeting || !online) return
    const show = () => {
      const focus = focusOfAddress({ pathname, search }, meeting, viewAnchor.read())
      if (focus) channel.show(meeting, focus)
    }
    show()
    return viewAnchor.onMoved(show)
  }, [channel, meeting, online, pathname, search])
}
