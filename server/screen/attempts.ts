import type { Counters } from '../access/counters.ts'

interface AttemptRules {
  readonly limit: number
  readonly windowMs: number
}

/** So many of one kind (`what`) within a window, counted by key; the window runs from its first. */
export class Attempts {
  private readonly counters: Counters
  private readonly what: string
  private readonly rules: AttemptRules

  constructor(counters: Counters, what: string, rules: AttemptRules) {
    this.counters = counters
    this.what = what
    this.rules = rules
  }

  /** Counts one more; for how many seconds it must wait instead, 0 when it may go on. */
  async charge(key: string): Promise<number> {
    const waitMs = await this.counters.charge([{ key: this.keyOf(key), ...this.rules, runsFrom: 'first' }])
    return Math.ceil(waitMs / 1000)
  }

  /** It was right: nothing is held against the key. */
  clear(key: string): Promise<void> {
    return this.counters.settle({ forget: [this.keyOf(key)], lessen: [] })
  }

  private keyOf(key: string): string {
    return `${this.what} ${key}`
  }
}
