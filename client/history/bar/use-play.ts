import { useCallback, useEffect, useState } from 'react'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Look } from '../../live/history-address.ts'
import { stepOf } from './steps.ts'

/** Days a second. */
export const speeds = [1, 2, 4] as const
export type Speed = (typeof speeds)[number]

interface Film {
  readonly days: readonly { readonly day: CalendarDate }[]
  readonly wish: CalendarDate
  readonly shown: CalendarDate
  readonly look: Look
}

/** Goes on to the next day while it plays, never before the one before is shown; from the last day it begins again. */
export function usePlay({ days, wish, shown, look }: Film) {
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(2)
  const first = days[0]?.day
  const last = days.at(-1)?.day

  useEffect(() => {
    if (!playing) return
    if (wish === last && shown === last) return setPlaying(false)
    if (wish !== shown) return
    const timer = setTimeout(() => {
      const next = stepOf('ArrowRight', false, days, shown)
      if (next && next !== 'today') look(next)
    }, 1000 / speed)
    return () => clearTimeout(timer)
  }, [playing, speed, days, wish, shown, last, look])

  const toggle = useCallback(() => {
    if (!playing && shown === last && first) look(first)
    setPlaying(!playing)
  }, [playing, shown, first, last, look])
  return { playing, speed, setSpeed, toggle, stop: useCallback(() => setPlaying(false), []) }
}
