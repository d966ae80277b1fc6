import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { MeetingId } from '../../shared/ids.ts'
import type { Control, Focus, Notice } from '../../shared/meeting/control.ts'
import { elapsed } from '../../shared/meeting/decide-control.ts'
import { useLiveChannel } from './live-channel-context.tsx'

export { useLiveChannel } from './live-channel-context.tsx'

/** Of every running meeting; the same array until something changed. */
export function useControls(): readonly Control[] {
  const channel = useLiveChannel()
  return useSyncExternalStore(channel.subscribe, channel.controls)
}

/** Of one meeting; null while it does not run. */
export function useControl(meeting: MeetingId | null): Control | null {
  const channel = useLiveChannel()
  return useSyncExternalStore(
    channel.subscribe,
    () => channel.controls().find(control => control.meeting === meeting) ?? null,
  )
}

/** The meeting this page follows, null when none. */
export function useFollowing(): MeetingId | null {
  const channel = useLiveChannel()
  return useSyncExternalStore(channel.subscribe, channel.following)
}

/** False while the channel's socket is away. */
export function useChannelOnline(): boolean {
  const channel = useLiveChannel()
  return useSyncExternalStore(channel.subscribe, channel.online)
}

/** Hears every notice while the component is there; the newest `heard` is called. */
export function useNotices(heard: (notice: Notice) => void): void {
  const channel = useLiveChannel()
  const newest = useNewest(heard)
  useEffect(() => channel.onNotice(notice => newest.current(notice)), [channel, newest])
}

/** Hears every move of the followed presenter, without waiting for React; the newest `heard` is called. */
export function useMoves(heard: (meeting: MeetingId, focus: Focus) => void): void {
  const channel = useLiveChannel()
  const newest = useNewest(heard)
  useEffect(() => channel.onFocus((meeting, focus) => newest.current(meeting, focus)), [channel, newest])
}

/**
 * Milliseconds the current item has taken, repainted when the second turns. Each time is read from the server's clock anew, so a
 * timer that is late once is right again at the next second, and all screens turn together.
 */
export function useTimerMs(control: Control | null): number {
  const channel = useLiveChannel()
  const spent = () => (control ? elapsed(control, channel.serverNow()) : 0)
  const [, repaint] = useState(0)
  const since = control?.timer.runningSince ?? null
  const newest = useNewest(spent)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an item that began anew turns its seconds at another moment
  useEffect(() => {
    if (since === null) return
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(turn, 1000 - (newest.current() % 1000) + 1)
    }
    const turn = () => {
      repaint(n => n + 1)
      wait()
    }
    wait()
    return () => clearTimeout(timer)
  }, [since, control?.itemId, control?.timer.spentMs, newest])
  return spent()
}

function useNewest<T>(value: T) {
  const ref = useRef(value)
  useEffect(() => {
    ref.current = value
  })
  return ref
}
