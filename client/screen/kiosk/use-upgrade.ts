import { useEffect } from 'react'
import { filesHere, isUpgraded, reloadOnce } from './upgrade.ts'

const lookEveryMs = 5 * 60_000

/**
 * A TV nobody touches takes a new version by itself: looked for while the server answers (`reached`), at once when the board was lost or is back
 * (`connected`), and now and then. A new server may not let the old page on the board at all, so that alone is not waited for.
 */
export function useUpgrade(reached: boolean, connected: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a board lost or back is the moment to look again
  useEffect(() => {
    if (!reached) return
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const upgraded = await isUpgraded(filesHere())
      if (!left) timer = setTimeout(look, upgraded ? reloadOnce() : lookEveryMs)
    }
    void look()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [reached, connected])
}
