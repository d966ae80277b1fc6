import { MessageType } from '../../../shared/protocol/messages.ts'

export interface Rates {
  readonly updatesPerSecond: number
  readonly updatesBurst: number
  readonly awarenessPerSecond: number
}

/**
 * How much a socket may say a second. Who says more is not refused but read more slowly: the network pushes back on the sender, and
 * nothing is lost.
 */
export interface Allowance {
  /** Counts one message; answers how many milliseconds to stop reading, 0 for none. */
  spend(frame: Uint8Array, now: number): number
}

export function grantAllowance(rates: Rates): Allowance {
  const updates = fillBucket(rates.updatesPerSecond, rates.updatesBurst)
  const awareness = fillBucket(rates.awarenessPerSecond, rates.awarenessPerSecond * 2)
  return {
    spend: (frame, now) => (frame[0] === MessageType.sync ? updates(now, weight(frame)) : awareness(now, 1)),
  }
}

/** Judging costs with what there is to judge: a large message counts for several. */
const weight = (frame: Uint8Array): number => 1 + Math.floor(frame.length / bytesPerUpdate)
const bytesPerUpdate = 2048

/** A token bucket that may go below zero; the answer is how long until it holds something again. */
function fillBucket(perSecond: number, most: number): (now: number, cost: number) => number {
  let tokens = most
  let filledAt = 0
  return (now, cost) => {
    tokens = Math.min(most, tokens + ((now - filledAt) / 1000) * perSecond)
    filledAt = now
    tokens -= cost
    return tokens >= 0 ? 0 : Math.ceil((-tokens / perSecond) * 1000)
  }
}
