import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useNavigation } from 'react-router'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Focus } from '../../../shared/meeting/control.ts'
import { useSession } from '../../live/hooks.ts'
import { useControl, useFollowing, useLiveChannel, useMoves } from '../../live/live-channel-hooks.ts'
import { viewAnchor } from '../../live/view-anchor.ts'
import { toast } from '../../ui/index.ts'
import { addressOfFocus } from './focus-address.ts'
import { followMove } from './follow-move.ts'
import { isBusy } from './is-busy.ts'
import { useLastInput } from './last-input.ts'
import { type Address, createTrail, sameAddress } from './trail.ts'

/** How often it is asked whether somebody who was busy is free again, ms. */
const lookAgainMs = 250

export interface Following {
  readonly meeting: MeetingId | null
  /** The presenter has gone on while this person is busy: where to. */
  readonly held: Focus | null
  follow(meeting: MeetingId): void
  leave(): void
  /** Goes where the presenter is although one is busy: asked for by a press. */
  catchUp(): void
}

/**
 * MEET-4, the follower's side: goes where the presenter goes, never pulls anybody out of a field or a dialog, and ends as soon as the
 * person goes or scrolls somewhere themselves.
 */
export function useFollow(presenting: boolean): Following {
  const { t } = useTranslation('meeting')
  const channel = useLiveChannel()
  const { campaign } = useSession()
  const meeting = useFollowing()
  const control = useControl(meeting)
  const navigate = useNavigate()
  const location = useLocation()
  const { location: underWay } = useNavigation()
  const input = useLastInput()
  const [held, setHeld] = useState<Focus | null>(null)
  const at = useRef<Focus | null>(null)
  const anchor = useRef<Focus['anchor']>(null)
  const painted = useRef(location)
  /** Where the router was sent and is not yet: the browser changes its address only when the page's code is there. */
  const sent = useRef<Address | null>(null)
  const [trail] = useState(createTrail)
  useLayoutEffect(() => {
    painted.current = location
    if (!underWay) sent.current = null
  }, [location, underWay])

  const go = useCallback(
    (id: MeetingId, focus: Focus) => {
      at.current = focus
      anchor.current = focus.anchor
      setHeld(null)
      const to = addressOfFocus(focus, campaign, id)
      trail.led(to)
      if (!sameAddress(to, sent.current ?? window.location)) {
        sent.current = to
        return navigate(to)
      }
      // The browser is at an address before its view is painted; that view scrolls once it is there, the one on the page now.
      if (!sameAddress(to, painted.current)) return
      if (focus.anchor) viewAnchor.apply(focus.anchor)
      anchor.current = null
    },
    [campaign, navigate, trail],
  )

  const move = useCallback(
    (id: MeetingId, focus: Focus) => {
      const state = {
        following: id === channel.following(),
        presenting,
        busy: isBusy(document),
        at: at.current,
      }
      const answer = followMove(state, focus)
      if (answer === 'go') go(id, focus)
      // Back where this page still is: there is nothing to wait for.
      else setHeld(answer === 'hold' ? focus : null)
    },
    [channel, presenting, go],
  )
  useMoves(move)

  const leave = useCallback(() => {
    channel.follow(null)
    at.current = null
    trail.clear()
    setHeld(null)
  }, [channel, trail])

  const follow = useCallback(
    (id: MeetingId) => {
      at.current = null
      trail.clear()
      channel.follow(id)
      const focus = channel.controls().find(one => one.meeting === id)?.focus
      if (focus) go(id, focus)
    },
    [channel, go, trail],
  )

  const leaveByOwnStep = useCallback(() => {
    const id = channel.following()
    if (!id || presenting) return
    leave()
    toast(t('follow.left'), {
      key: 'follow',
      action: { label: t('follow.again'), onSelect: () => follow(id) },
    })
  }, [channel, presenting, leave, follow, t])

  // A presenter leads; there is nobody to follow then, nor after the meeting.
  useEffect(() => {
    if (meeting && (presenting || !control)) leave()
  }, [meeting, presenting, control, leave])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new view has to be scrolled
  useEffect(() => {
    if (anchor.current) viewAnchor.apply(anchor.current)
    anchor.current = null
  }, [location.pathname, location.search])

  // asked when somebody sets out: on a slow machine the page they go to may be there long after the press
  const heading = underWay ?? location
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address is a reason to look
  useEffect(() => {
    if (!meeting || !at.current || trail.reaches(heading)) return
    if (input.isRecent()) leaveByOwnStep()
  }, [heading.pathname, heading.search])

  useEffect(
    () =>
      viewAnchor.onMoved(() => {
        if (channel.following() && at.current && input.isRecent(true)) leaveByOwnStep()
      }),
    [channel, input, leaveByOwnStep],
  )

  useEffect(() => {
    if (!held || !meeting) return
    const timer = setInterval(() => {
      if (!isBusy(document)) go(meeting, held)
    }, lookAgainMs)
    return () => clearInterval(timer)
  }, [held, meeting, go])

  return {
    meeting,
    held,
    follow,
    leave,
    catchUp: () => meeting && held && go(meeting, held),
  }
}
