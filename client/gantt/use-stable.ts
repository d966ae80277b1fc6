import { useCallback, useRef } from 'react'

/** The newest function under an identity that never changes, for handlers of parts that are not to wake with every edit. */
export function useStable<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(work)
  latest.current = work
  return useCallback((...args: Args) => latest.current(...args), [])
}
