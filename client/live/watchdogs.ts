import type * as Y from 'yjs'

/** Timers that notice what no event tells. */
export interface Watchdogs {
  /** After remote changes came in. */
  looked(): void
  dispose(): void
}

export interface WatchdogParts {
  readonly doc: () => Y.Doc
  readonly pc: () => number
  /** When the oldest edit under way was made or last heard of; null when nothing is. */
  readonly waitingSince: () => number | null
  /** When the server last said anything on the connection that is up; null when none is. */
  readonly heardAt: () => number | null
  /** Since when there is no connection; null when there is one. */
  readonly downSince: () => number | null
  /** Updates wait for others that never came: the copy has a hole. */
  holed(): void
  /** Nothing is heard, or edits leave and nothing is acknowledged: the network or the server went without a word. */
  stalled(): void
  /** Down for a while: does the session still stand? A refused upgrade tells a browser nothing. */
  probe(): void
}

const holeMs = 2000
const stallMs = 12_000
/** The server pulses every 4 s, whatever happens on the board. */
const silentMs = 9000
const lookEveryMs = 1500
const probeMs = 8000

export function setWatchdogs(parts: WatchdogParts): Watchdogs {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hole = () => {
    const { pendingStructs, pendingDs } = parts.doc().store
    return pendingStructs !== null || pendingDs !== null
  }
  const longerThan = (since: number | null, ms: number) => since !== null && parts.pc() - since > ms
  const stall = setInterval(() => {
    if (longerThan(parts.waitingSince(), stallMs) || longerThan(parts.heardAt(), silentMs)) parts.stalled()
  }, lookEveryMs)
  const probe = setInterval(() => {
    if (longerThan(parts.downSince(), probeMs / 2)) parts.probe()
  }, probeMs)
  return {
    looked() {
      clearTimeout(timer)
      if (hole()) timer = setTimeout(() => hole() && parts.holed(), holeMs)
    },
    dispose() {
      clearTimeout(timer)
      clearInterval(stall)
      clearInterval(probe)
    },
  }
}
