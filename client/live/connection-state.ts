import type { ConnectionState } from './contract.ts'

/** What is known of the connection; events only record facts, `connectionState` decides what they mean. */
export interface ConnectionFacts {
  /** The socket is open and caught up. */
  readonly live: boolean
  /** Since when it is not; null while it is. */
  readonly downSince: number | null
  /** Never yet caught up since the page was opened. */
  readonly first: boolean
  readonly pending: number
  /** When the oldest of them was made or last heard of; null when none is. */
  readonly waitingSince: number | null
  readonly why: 'network' | 'storage'
  readonly closed: 'signed-out' | 'gone' | 'restored' | null
}

/** A reconnect shorter than this is nobody's business. */
export const graceMs = 1500

/** Saving that takes longer is said to be slow. */
export const slowMs = 3000

export function connectionState(facts: ConnectionFacts, now: number): ConnectionState {
  if (facts.closed) return { kind: 'closed', reason: facts.closed }
  if (facts.live) return saving(facts, now)
  const since = facts.downSince ?? now
  if (now - since >= graceMs) return { kind: 'offline', pending: facts.pending, since, why: facts.why }
  if (facts.first) return { kind: 'loading' }
  return saving(facts, now)
}

function saving({ pending, waitingSince }: ConnectionFacts, now: number): ConnectionState {
  if (pending === 0) return { kind: 'saved' }
  return { kind: 'saving', pending, slow: waitingSince !== null && now - waitingSince >= slowMs }
}

export function sameConnection(a: ConnectionState, b: ConnectionState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
