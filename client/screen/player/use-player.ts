import { useEffect, useState } from 'react'
import type { Control } from '../../../shared/meeting/control.ts'
import { pageKey } from '../../../shared/screen/rotation.ts'
import type { ScreenState } from '../../../shared/screen/screen.ts'
import { type Picture, pictureAt } from './picture.ts'
import { afterPress, type Press } from './press.ts'

export interface Playing {
  readonly picture: Picture
  /** The state that is played: the one given, or what somebody pressed at the wall since. */
  readonly state: ScreenState
  press(press: Press): void
}

/** No timer of a browser is exact; a turn asked for a little late is not asked for twice. */
const slackMs = 30

/**
 * Plays a state: one timer, set for the moment the page changes. What is pressed at the wall itself holds until somebody changes the state
 * (another version) from elsewhere.
 */
export function usePlayer(given: ScreenState, running: Control | null, now: () => number): Playing {
  const [pressed, setPressed] = useState<ScreenState | null>(null)
  const state = pressed?.version === given.version ? pressed : given
  const [picture, setPicture] = useState(() => pictureAt(state, running, now()))

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const turn = () => {
      const next = pictureAt(state, running, now())
      setPicture(before => (samePicture(before, next) ? before : next))
      const leftMs = next.shown?.leftMs ?? null
      if (leftMs !== null) timer = setTimeout(turn, leftMs + slackMs)
    }
    turn()
    return () => clearTimeout(timer)
  }, [state, running, now])

  return { picture, state, press: press => setPressed(afterPress(state, press, now())) }
}

/** A page that goes on is the same picture; its progress runs without us. */
function samePicture(a: Picture, b: Picture): boolean {
  if (pageKey(a.page) !== pageKey(b.page) || a.shown?.at !== b.shown?.at) return false
  return a.shown === null || b.shown === null || !restarted(a.shown, b.shown)
}

const restarted = (a: NonNullable<Picture['shown']>, b: NonNullable<Picture['shown']>) =>
  (a.leftMs === null) !== (b.leftMs === null) || b.elapsedMs < a.elapsedMs
