import type { MeetingId } from '../../shared/ids.ts'
import type { Focus } from '../../shared/meeting/control.ts'

/** The presenter's moves on their way out: spaced, the newest wins, the last is always sent. */
export interface Shower {
  show(meeting: MeetingId, focus: Focus): void
  /** There is a connection again: what could not be said is said. */
  again(): void
  dispose(): void
}

const everyMs = 50

/** `say` answers whether it could. */
export function createShower(say: (meeting: MeetingId, focus: Focus) => boolean): Shower {
  let waiting: readonly [MeetingId, Focus] | null = null
  let resting: ReturnType<typeof setTimeout> | null = null

  const send = () => {
    if (!waiting || !say(...waiting)) return
    waiting = null
    resting = setTimeout(() => {
      resting = null
      send()
    }, everyMs)
  }
  return {
    show(meeting, focus) {
      waiting = [meeting, focus]
      if (resting === null) send()
    },
    again() {
      if (resting === null) send()
    },
    dispose() {
      if (resting !== null) clearTimeout(resting)
      waiting = null
    },
  }
}
