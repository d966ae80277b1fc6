/** Counters kept at most; the oldest go first, so that made-up keys cannot fill the memory. */
const countersKept = 5000

/** So many within a window, counted by key; the window runs from its first. */
export class Attempts {
  private readonly counters = new Map<string, { count: number; readonly since: number }>()
  private readonly limit: number
  private readonly windowMs: number
  private readonly now: () => number

  constructor(limit: number, windowMs: number, now: () => number) {
    this.limit = limit
    this.windowMs = windowMs
    this.now = now
  }

  /** Counts one more; for how many seconds it must wait instead, 0 when it may go on. */
  charge(key: string): number {
    const now = this.now()
    const counter = this.counters.get(key)
    if (!counter || counter.since + this.windowMs <= now) {
      this.counters.delete(key)
      this.counters.set(key, { count: 1, since: now })
      this.forgetOldest()
      return 0
    }
    if (counter.count >= this.limit) return Math.ceil((counter.since + this.windowMs - now) / 1000)
    counter.count += 1
    return 0
  }

  /** It was right: nothing is held against the key. */
  clear(key: string): void {
    this.counters.delete(key)
  }

  private forgetOldest(): void {
    for (const oldest of this.counters.keys()) {
      if (this.counters.size <= countersKept) return
      this.counters.delete(oldest)
    }
  }
}
