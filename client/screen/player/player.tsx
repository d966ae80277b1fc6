import { useCallback, useRef } from 'react'
import type { Control } from '../../../shared/meeting/control.ts'
import type { ScreenState } from '../../../shared/screen/screen.ts'
import { PageLayers } from './page-layers.tsx'
import './player.css'
import { PlayerFoot } from './player-foot.tsx'
import type { Press } from './press.ts'
import { useAwake } from './use-awake.ts'
import { useIdle } from './use-idle.ts'
import { usePlayer } from './use-player.ts'
import { usePlayerKeys } from './use-player-keys.ts'
import { useShowing } from './use-showing.ts'
import { useWallTheme } from './use-wall-theme.ts'

export interface PlayerProps {
  readonly state: ScreenState
  /** The running meeting this wall is bound to; null while none runs. */
  readonly meeting: Control | null
  /** Real server time in milliseconds. */
  readonly now: () => number
  /** Told of every page that comes on, and of the state somebody pressed at the wall. */
  readonly onShow?: (page: string, state: ScreenState) => void
  /** Where the way back leads; a TV has none. */
  readonly back?: string
}

/** The wall: one page at a time over the whole window, and at its foot where the round is. */
export function ScreenPlayer({ state: given, meeting, now, onShow, back }: PlayerProps) {
  const box = useRef<HTMLDivElement>(null)
  const { picture, state, press } = usePlayer(given, meeting, now)
  const pressed = useCallback((what: Press) => press(what), [press])
  usePlayerKeys(pressed)
  useWallTheme()
  useShowing(picture.page, state, onShow)
  const idle = useIdle()
  const awake = useAwake()
  return (
    <main ref={box} className={idle ? 'player player-idle' : 'player'} data-mode={state.mode}>
      <PageLayers
        page={picture.page}
        meeting={meeting}
        focus={picture.shown === null ? (meeting?.focus ?? null) : null}
      />
      <PlayerFoot
        picture={picture}
        state={state}
        following={meeting}
        idle={idle}
        awake={awake}
        onPress={pressed}
        back={back}
      />
    </main>
  )
}
