import type { MeetingId } from '../../shared/ids.ts'
import type { Focus } from '../../shared/meeting/control.ts'

/** The presenter's moves on their way out: spaced, the newest wins, the last is always sent. */
export interface Shower {
  show(meeting: MeetingId, focus: Focus): void
  /** There is a connection again: what could not be said is said, and what was said just before it broke, which may be lost with its server. */
  again(): void
  dispose(): void
}

const everyMs = 50
/** A server keeps the newest place about every second; finding another may take five. */
const mayBeLostMs = 8000

/** `say` answers whether it could. `steady`: milliseconds. */
export function createShower(
  say: (meeting: MeetingId, focus: Focus) => boolean,
  steady: () => number,
): Shower {
  let said: { readonly what: readonly [MeetingId, Focus]; readonly at: number } | null = null
  let waiting: readonly [MeetingId, Focus] | null = null
  let resting: ReturnType<typeof setTimeout> | null = null

  const send = () => {
    if (!waiting || !say(...waiting)) return
    said = { what: waiting, at: steady() }
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
      if (said && steady() - said.at < mayBeLostMs) waiting ??= said.what
      if (resting === null) send()
    },
    dispose() {
      if (resting !== null) clearTimeout(resting)
      waiting = null
    },
  }
}
