import { useEffect, useRef } from 'react'
import { useSession } from '../../live/hooks.ts'

/** So long after an edit the marks follow it, ms: a board in use changes every second, and each time it is asked for whole. */
const followMs = 8_000

/** While the live board is compared, what it is compared as follows it. Null: a past day, which changes no more. */
export function useFreshNow(refetch: (() => unknown) | null): void {
  const session = useSession()
  const latest = useRef(refetch)
  latest.current = refetch
  const on = refetch !== null
  useEffect(() => {
    if (!on) return
    let timer: ReturnType<typeof setTimeout> | null = null
    const stop = session.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = null
        latest.current?.()
      }, followMs)
    }, 'board')
    return () => {
      stop()
      if (timer) clearTimeout(timer)
    }
  }, [session, on])
}
