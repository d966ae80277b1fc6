import { useEffect, useRef } from 'react'

/** Spread out, so that a server that has just come back is not met by everybody at one moment. */
const pauseMs = () => 3000 + Math.random() * 2000

/** Tries again by itself, with pauses, for as long as `failing`. A try under way is not overtaken: `retry` is called again only a pause later. */
export function useRetrying(retry: () => void, failing: boolean): void {
  const latest = useRef(retry)
  latest.current = retry
  useEffect(() => {
    if (!failing) return
    let timer = setTimeout(again, pauseMs())
    function again() {
      latest.current()
      timer = setTimeout(again, pauseMs())
    }
    return () => clearTimeout(timer)
  }, [failing])
}
