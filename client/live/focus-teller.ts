import type { Presence } from './contract.ts'
import { presenceFrame } from './presence-store.ts'

/** Well below what the server takes a second. */
const pauseMs = 120

/** Tells the others which field this person is in: the newest of a moment, and again after every reconnect. */
export function createFocusTeller(send: (frame: Uint8Array) => void, clientId: () => number) {
  let focus: Presence['focus'] = null
  let clock = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = () => {
    clearTimeout(timer)
    timer = undefined
    send(presenceFrame(clientId(), ++clock, focus))
  }
  return {
    say,
    set(where: Presence['focus']) {
      focus = where
      timer ??= setTimeout(say, pauseMs)
    },
    dispose: () => clearTimeout(timer),
  }
}
