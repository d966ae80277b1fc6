import { useCallback, useEffect, useRef, useState } from 'react'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { useAddress } from '../ui/use-address.ts'

const name = 'asOf'

/** The day an address looks back to: `?asOf=2021-10-11`; null for the live board, or for words that name no day. */
export function asOfIn(params: URLSearchParams): CalendarDate | null {
  return CalendarDate.safeParse(params.get(name)).data ?? null
}

/** The same address on another day; null for the live board. */
export function withAsOf(params: URLSearchParams, day: CalendarDate | null): URLSearchParams {
  const next = new URLSearchParams(params)
  if (day) next.set(name, day)
  else next.delete(name)
  return next
}

export type Look = (day: CalendarDate | null) => void

/** How long after the last step the address follows, ms: browsers take few changes of it a second, and a drag makes many. */
const settleMs = 200

/**
 * HIST-1: `?asOf=` of the page, so that a past day can be sent to a colleague and a follower of a presenter goes there too. What is chosen
 * here holds at once; the address follows when the hand rests.
 */
export function useSteeredAsOf(): readonly [asOf: CalendarDate | null, look: Look] {
  const [params, change] = useAddress()
  const [ahead, setAhead] = useState<CalendarDate | null>(null)
  const asOf = asOfIn(params)
  const written = useRef<CalendarDate | null>(null)
  useEffect(() => {
    // what arrives may be an earlier step of this hand, which has gone on since; anywhere else the address is ahead now
    setAhead(now => (now !== asOf && asOf === written.current ? now : null))
  }, [asOf])
  useEffect(() => {
    if (!ahead) return
    const write = () => {
      written.current = ahead
      change(now => withAsOf(now, ahead))
    }
    const timer = setTimeout(write, settleMs)
    return () => clearTimeout(timer)
  }, [ahead, change])
  const look = useCallback(
    (day: CalendarDate | null) => {
      setAhead(day)
      if (day === null) change(now => withAsOf(now, null))
    },
    [change],
  )
  return [ahead ?? asOf, look]
}
