import { type ConnectionFacts, connectionState, graceMs, sameConnection, slowMs } from './connection-state.ts'
import type { ConnectionState } from './contract.ts'

/** Keeps the facts of the connection and tells when what they mean has changed. */
export interface ConnectionWatch {
  readonly live: boolean
  readonly closed: ConnectionFacts['closed']
  /** Since when it is up, and down, by the PC's clock; 0 and null otherwise. */
  readonly upSince: number
  readonly downSince: number | null
  state(): ConnectionState
  up(): void
  down(why?: ConnectionFacts['why']): void
  close(reason: NonNullable<ConnectionFacts['closed']>): void
  /** The number of edits on their way may have changed. */
  look(): void
  dispose(): void
}

export function createConnectionWatch(
  pending: () => number,
  waitingSince: () => number | null,
  pc: () => number,
  changed: () => void,
): ConnectionWatch {
  let live = false
  let first = true
  let closed: ConnectionFacts['closed'] = null
  let upSince = 0
  let downSince: number | null = pc()
  let why: ConnectionFacts['why'] = 'network'
  let shown: ConnectionState = { kind: 'loading' }
  let timer: ReturnType<typeof setTimeout> | undefined

  const look = () => {
    const facts = { live, first, downSince, pending: pending(), waitingSince: waitingSince(), why, closed }
    const next = connectionState(facts, pc())
    clearTimeout(timer)
    if (!live && !closed && next.kind !== 'offline') timer = setTimeout(look, graceMs + 20)
    else if (next.kind === 'saving' && !next.slow) timer = setTimeout(look, slowMs)
    if (sameConnection(shown, next)) return
    shown = next
    changed()
  }
  const down = (because: ConnectionFacts['why'] = 'network') => {
    const known = why === because
    why = because
    if (!live && downSince !== null) return known ? undefined : look()
    live = false
    downSince = pc()
    look()
  }
  return {
    get live() {
      return live
    },
    get closed() {
      return closed
    },
    get upSince() {
      return upSince
    },
    get downSince() {
      return downSince
    },
    state: () => shown,
    up() {
      live = true
      first = false
      upSince = pc()
      downSince = null
      look()
    },
    down,
    close(reason) {
      closed = reason
      down()
      look()
    },
    look,
    dispose: () => clearTimeout(timer),
  }
}
