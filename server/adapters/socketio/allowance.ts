/** A token bucket: whether there is one for this moment. What finds none is ignored, not put off. */
export type Allowance = (now: number) => boolean

export function allow(perSecond: number, burst: number = perSecond): Allowance {
  let tokens = burst
  let filledAt = 0
  return now => {
    tokens = Math.min(burst, tokens + (Math.max(0, now - filledAt) / 1000) * perSecond)
    filledAt = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
