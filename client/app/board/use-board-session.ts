import { useEffect, useState } from 'react'
import type { CampaignId } from '../../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { LiveSession } from '../../live/live-session.ts'
import { openBoard } from '../../live/open-board.ts'

export type BoardOpening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'open'; readonly session: LiveSession }

const opening: BoardOpening = { kind: 'opening' }

/** One live session as long as its page is there; the window's events that matter to it are passed on. */
export function useBoardSession(
  user: string | null,
  campaign: CampaignId | null,
): BoardOpening & { retry(): void } {
  const [state, setState] = useState<BoardOpening>(opening)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (!user || !campaign) return
    let left = false
    let session: LiveSession | null = null
    // who is told that it failed stays told until it has not
    setState(before => (before.kind === 'failed' && attempt > 0 ? before : opening))
    openBoard({ user, campaign }).then(outcome => {
      if (isRefusal(outcome)) return left || setState({ kind: 'failed', refusal: outcome })
      if (left) return outcome.dispose()
      session = outcome
      setState({ kind: 'open', session })
    })
    const unlisten = listenToWindow(() => session)
    return () => {
      left = true
      unlisten()
      session?.dispose()
    }
  }, [user, campaign, attempt])

  return { ...state, retry: () => setAttempt(n => n + 1) }
}

function listenToWindow(current: () => LiveSession | null): () => void {
  const nudge = () => current()?.nudge()
  const visible = () => {
    if (document.hidden) current()?.flush()
    else nudge()
  }
  const hide = () => current()?.flush()
  const ask = (event: BeforeUnloadEvent) => {
    if (current()?.safe() === false) event.preventDefault()
  }
  // An open socket does not notice that its network went; asking it to connect again shows the truth.
  const lost = () => current()?.nudge(true)
  window.addEventListener('offline', lost)
  window.addEventListener('online', nudge)
  window.addEventListener('pagehide', hide)
  window.addEventListener('beforeunload', ask)
  document.addEventListener('visibilitychange', visible)
  return () => {
    window.removeEventListener('offline', lost)
    window.removeEventListener('online', nudge)
    window.removeEventListener('pagehide', hide)
    window.removeEventListener('beforeunload', ask)
    document.removeEventListener('visibilitychange', visible)
  }
}
