import { useEffect, useState } from 'react'
import { useConnection, useSession } from '../../live/hooks.ts'

const key = (campaign: string) => `guatu.screen.heard.${campaign}`
const noteEveryMs = 30_000

/**
 * Business time at which the picture was last known to be the newest; null while it is, or when nobody knows. Kept on disk, so that a TV that
 * restarts without a network does not take its own start for it.
 */
export function useLastHeard(): number | null {
  const session = useSession()
  const { kind } = useConnection()
  const connected = kind === 'saved' || kind === 'saving'
  const [heard, setHeard] = useState<number | null>(null)
  useEffect(() => {
    if (!connected) {
      const noted = Number(localStorage.getItem(key(session.campaign)))
      return setHeard(noted > 0 ? noted : null)
    }
    setHeard(null)
    const note = () => localStorage.setItem(key(session.campaign), String(session.now()))
    note()
    const timer = setInterval(note, noteEveryMs)
    return () => {
      clearInterval(timer)
      note()
    }
  }, [connected, session])
  return heard
}
