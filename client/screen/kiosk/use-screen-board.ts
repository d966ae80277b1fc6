import { useEffect, useState } from 'react'
import type { CampaignId } from '../../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../shared/refusal.ts'
import { ScreenSelf } from '../../../shared/screen/screen.ts'
import { ask } from '../../app/api.ts'
import type { LiveSession } from '../../live/live-session.ts'
import { openBoard } from '../../live/open-board.ts'
import { httpTransport } from '../../live/transport.ts'

const againMs = 5000

/**
 * The board of a wall, opened again for as long as it takes: nobody is there to press a button. `refused` hears of what the server said when
 * it was not simply away, so that a TV that was unpaired learns of it.
 */
export function useScreenBoard(user: string, campaign: CampaignId, refused: () => void): LiveSession | null {
  const [session, setSession] = useState<LiveSession | null>(null)
  useEffect(() => {
    let left = false
    let open: LiveSession | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let unwatch = () => {}
    const start = async () => {
      const outcome = await openBoard({ user, campaign, transport: transportOf(campaign) })
      if (left) return isRefusal(outcome) ? undefined : outcome.dispose()
      if (isRefusal(outcome)) return again(outcome)
      open = outcome
      unwatch = outcome.subscribe(() => closed(outcome), 'connection')
      setSession(outcome)
      closed(outcome)
    }
    const again = (why: Refusal | null) => {
      if (why?.refused !== 'unavailable') refused()
      clearTimeout(timer)
      timer = setTimeout(start, againMs)
    }
    /** The last picture stays until another session has one. */
    const closed = (one: LiveSession) => {
      if (one.connection().kind !== 'closed') return
      unwatch()
      again(null)
    }
    void start()
    const unlisten = listenToNetwork(() => open)
    return () => {
      left = true
      clearTimeout(timer)
      unwatch()
      unlisten()
      open?.dispose()
    }
  }, [user, campaign, refused])
  return session
}

/** A screen has no account to ask about: whether it still stands is its own question. */
function transportOf(campaign: CampaignId) {
  return {
    ...httpTransport(campaign),
    async stillSignedIn() {
      const answer = await ask('GET', '/api/screens/self', ScreenSelf.nullable())
      if (answer === null) return refuse('not-signed-in')
      return isRefusal(answer) ? answer : null
    },
  }
}

function listenToNetwork(current: () => LiveSession | null): () => void {
  const back = () => current()?.nudge()
  const lost = () => current()?.nudge(true)
  const looked = () => {
    if (!document.hidden) back()
  }
  window.addEventListener('online', back)
  window.addEventListener('offline', lost)
  document.addEventListener('visibilitychange', looked)
  return () => {
    window.removeEventListener('online', back)
    window.removeEventListener('offline', lost)
    document.removeEventListener('visibilitychange', looked)
  }
}
