import { useEffect, useState } from 'react'

/** Whether the browser keeps the display on. `unable`: it cannot be asked (plain HTTP, an old browser), so the TV's own settings decide. */
export type Awake = 'asking' | 'kept' | 'unable'

/**
 * Asks the browser to keep the display awake, again each time the page comes back into view: the lock ends when it goes out of view. Tricks
 * with hidden videos do not hold on today's browsers, so where there is no lock the wall says so instead of pretending.
 */
export function useAwake(): Awake {
  const [awake, setAwake] = useState<Awake>('asking')
  useEffect(() => {
    if (!('wakeLock' in navigator)) return setAwake('unable')
    let lock: WakeLockSentinel | null = null
    let left = false
    const take = async () => {
      if (document.hidden || (lock && !lock.released)) return
      try {
        const taken = await navigator.wakeLock.request('screen')
        if (left) return void taken.release()
        lock = taken
        setAwake('kept')
      } catch {
        if (!left) setAwake('unable') // the system says no, for instance on a low battery; asked again when looked at
      }
    }
    void take()
    document.addEventListener('visibilitychange', take)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', take)
      void lock?.release()
    }
  }, [])
  return awake
}
