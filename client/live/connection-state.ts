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
  readonly closed: 'signed-out' | 'gone' | 'restored' | null
}

/** A reconnect shorter than this is nobody's business. */
export const graceMs = 1500

export function connectionState(facts: ConnectionFacts, now: number): ConnectionState {
  if (facts.closed) return { kind: 'closed', reason: facts.closed }
  if (facts.live) return facts.pending > 0 ? { kind: 'saving', pending: facts.pending } : { kind: 'saved' }
  const since = facts.downSince ?? now
  if (now - since >= graceMs) return { kind: 'offline', pending: facts.pending, since }
  if (facts.first) return { kind: 'loading' }
  return facts.pending > 0 ? { kind: 'saving', pending: facts.pending } : { kind: 'saved' }
}

export function sameConnection(a: ConnectionState, b: ConnectionState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
