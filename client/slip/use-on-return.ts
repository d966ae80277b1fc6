import { useEffect, useRef } from 'react'

/** Calls when something that was lost is back; not the first time it is there. */
export function useOnReturn(there: boolean, back: () => void): void {
  const lost = useRef(false)
  const newest = useRef(back)
  newest.current = back
  useEffect(() => {
    if (!there) lost.current = true
    else if (lost.current) newest.current()
  }, [there])
}
