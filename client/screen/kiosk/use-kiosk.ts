import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isRefusal, type Refusal, refuse } from '../../../shared/refusal.ts'
import { ScreenSelf, type ScreenState } from '../../../shared/screen/screen.ts'
import { screenUserOf } from '../../../shared/screen/screen-user.ts'
import { ask } from '../../app/api.ts'
import { wipeLocalCopies } from '../../live/local-copies.ts'
import { forgetScreen, rememberedScreen, rememberScreen } from './remembered-screen.ts'
import { type SteadyClock, steadyClock } from './steady-clock.ts'
import { useChangingState } from './use-changing-state.ts'

/** What this TV is. `unpaired.was`: it was a screen until now, of this name. `unreachable`: never heard of the server, nothing to show. */
export type Kiosk =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unpaired'; readonly was: string | null }
  | { readonly kind: 'paired'; readonly self: ScreenSelf }

export interface KioskControl {
  readonly kiosk: Kiosk
  /** The server answered the last question, whatever it said. */
  readonly reached: boolean
  readonly clock: SteadyClock
  /** Asks the server at once: after pairing, after a session ended, after a page came on. */
  ask(): void
  /** Which page is on, said with the next question. */
  shows(page: string): void
  /** A newer state than the one polled, from the live channel. */
  heard(state: ScreenState): void
}

/** `/live` says changes sooner; this is what holds without it. */
const askEveryMs = 15_000
const askSoonMs = 4000

const unasked: Kiosk = { kind: 'asking' }

export function useKiosk(): KioskControl {
  const [kiosk, setKiosk] = useChangingState<Kiosk>(unasked)
  const [reached, setReached] = useChangingState(false)
  const [clock] = useState(steadyClock)
  const showing = useRef('')
  const again = useRef(() => {})

  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking = false
    let askAgain = false
    const look = async () => {
      if (asking) {
        askAgain = true // what has changed meanwhile is said when the answer is there
        return
      }
      asking = true
      askAgain = false
      clearTimeout(timer)
      const answer = await whoAmI(showing.current)
      asking = false
      if (left) return
      setReached(() => !isRefusal(answer) || answer.refused !== 'unavailable')
      if (answer && !isRefusal(answer)) clock.set(answer.serverNow)
      setKiosk(before => next(before, answer))
      timer = setTimeout(look, isRefusal(answer) ? askSoonMs : askAgain ? 0 : askEveryMs)
    }
    again.current = () => void look()
    void look()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [clock, setKiosk, setReached])

  useKeeping(kiosk)
  const askNow = useCallback(() => again.current(), [])
  const shows = useCallback((page: string) => {
    showing.current = page
  }, [])
  const heard = useCallback((state: ScreenState) => setKiosk(before => newer(before, state)), [setKiosk])
  return useMemo(
    () => ({ kiosk, reached, clock, ask: askNow, shows, heard }),
    [kiosk, reached, clock, askNow, shows, heard],
  )
}

/** A newer server may answer in a shape this page does not know: it was reached, and the picture stays until the new page is loaded. */
async function whoAmI(showing: string): Promise<ScreenSelf | null | Refusal> {
  const path = `/api/screens/self?showing=${encodeURIComponent(showing)}`
  try {
    return await ask('GET', path, ScreenSelf.nullable())
  } catch {
    return refuse('bad-request')
  }
}

function next(before: Kiosk, answer: ScreenSelf | null | Refusal): Kiosk {
  if (answer && !isRefusal(answer)) return paired(before, answer)
  if (answer === null || answer.refused === 'session-ended') {
    if (before.kind === 'unpaired') return before
    const known = before.kind === 'paired' ? before.self : rememberedScreen()
    return { kind: 'unpaired', was: known?.screen.name ?? null }
  }
  if (before.kind === 'paired' || before.kind === 'unpaired') return before
  const self = rememberedScreen()
  return self ? { kind: 'paired', self } : { kind: 'unreachable' }
}

/** The same object while nothing a wall draws has changed: a poll repaints nothing. */
function paired(before: Kiosk, self: ScreenSelf): Kiosk {
  if (before.kind !== 'paired') return { kind: 'paired', self }
  const { screen, meeting } = before.self
  const older = self.screen.id === screen.id && self.screen.state.version < screen.state.version
  const same =
    self.screen.id === screen.id &&
    self.screen.name === screen.name &&
    self.screen.state.version === screen.state.version &&
    self.meeting === meeting
  return same || older ? before : { kind: 'paired', self }
}

function newer(before: Kiosk, state: ScreenState): Kiosk {
  if (before.kind !== 'paired' || state.version <= before.self.screen.state.version) return before
  return { kind: 'paired', self: { ...before.self, screen: { ...before.self.screen, state } } }
}

/** What the browser remembers follows what it is; an unpaired TV keeps nothing of the board. */
function useKeeping(kiosk: Kiosk): void {
  useEffect(() => {
    if (kiosk.kind === 'paired') rememberScreen(kiosk.self)
    if (kiosk.kind !== 'unpaired') return
    const last = rememberedScreen()
    forgetScreen()
    if (last) void wipeLocalCopies(screenUserOf(last.screen.id))
  }, [kiosk])
}
