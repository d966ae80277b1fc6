import { useEffect } from 'react'
import { filesHere, isUpgraded, reloadOnce } from './upgrade.ts'

const lookEveryMs = 30 * 60_000

/** A wall nobody touches takes a new version by itself: looked for each time the server is back, and now and then. */
export function useUpgrade(connected: boolean): void {
  useEffect(() => {
    if (!connected) return
    const look = async () => {
      if (await isUpgraded(filesHere())) reloadOnce()
    }
    void look()
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [connected])
}
