import type { WebSocket } from 'ws'

/** Whether a socket is read at the moment. One that is not keeps what is sent in the network, which tells its sender. */
export interface Reading {
  /** Reads nothing for so many milliseconds. */
  rest(ms: number): void
  /** Reads nothing until told otherwise. */
  hold(held: boolean): void
  /** It is closing: its farewell must be heard. */
  end(): void
}

export function readingOf(ws: Pick<WebSocket, 'pause' | 'resume' | 'isPaused'>): Reading {
  let resting = false
  let held = false
  let ended = false
  const settle = () => {
    const still = (resting || held) && !ended
    if (still === ws.isPaused) return
    if (still) ws.pause()
    else ws.resume()
  }
  return {
    rest(ms) {
      if (ms === 0 || resting) return
      resting = true
      settle()
      setTimeout(() => {
        resting = false
        settle()
      }, ms).unref()
    },
    hold(now) {
      held = now
      settle()
    },
    end() {
      ended = true
      settle()
    },
  }
}
