/** One count of attempts: so many (`limit`) within a window, then the key must wait until the window has ended. */
export interface Charge {
  readonly key: string
  readonly limit: number
  readonly windowMs: number
  /** The window runs from the first attempt it counts, or begins anew with each. Those that had to wait are not counted. */
  readonly runsFrom: 'first' | 'last'
}

/**
 * Counts of attempts, which every node sees at once and a restart does not forget. Many at once count as many, whichever nodes they come to.
 * Keys are not secret: whoever makes one of what a person typed hashes it first.
 */
export interface Counters {
  /** Counts one more against each, or, where one of them is full, against none: for how many milliseconds it must wait then; 0 when counted. */
  charge(charges: readonly Charge[]): Promise<number>
  /** Takes back what was charged: `forget` these keys altogether, and `lessen` those by one. */
  settle(keys: { readonly forget: readonly string[]; readonly lessen: readonly string[] }): Promise<void>
  /** Forgets windows that have ended, and the oldest where there are too many. */
  sweep(): Promise<void>
}
