import { useCallback, useRef, useState } from 'react'

/**
 * A state that is asked to change far more often than it does. React queues every update until the component renders again, one that changes
 * nothing as well; on a wall that may be never, and a week of polls would pile up with all they hold. Here they do not reach it.
 */
export function useChangingState<T>(first: T): readonly [T, (change: (before: T) => T) => void] {
  const [state, setState] = useState(first)
  const newest = useRef(first)
  const put = useCallback((change: (before: T) => T) => {
    const next = change(newest.current)
    if (Object.is(next, newest.current)) return
    newest.current = next
    setState(next)
  }, [])
  return [state, put]
}
