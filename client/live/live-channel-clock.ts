/**
 * The server's real time on this machine. Each sample is an answer and how long the question took: the answer was true somewhere within
 * that time, so the quickest of the recent ones is the truest, right to half of its way there and back.
 */
export interface ChannelClock {
  now(): number
  /** What the server said between `asked` and `heard`, both by the steady clock. */
  sample(serverNow: number, asked: number, heard: number): void
  /** The machine may have slept, or the server be another: what was known serves until the next sample. */
  doubt(): void
}

/** Clocks drift apart by some milliseconds in this time, ms. */
const recentMs = 10 * 60_000

interface Sample {
  readonly offset: number
  readonly took: number
  readonly at: number
}

export function createChannelClock(pc: () => number, steady: () => number): ChannelClock {
  let samples: readonly Sample[] = []
  let offset = pc() - steady()
  let doubted = true
  return {
    now: () => Math.round(offset + steady()),
    sample(serverNow, asked, heard) {
      const took = heard - asked
      const fresh: Sample = { offset: serverNow - (asked + took / 2), took, at: heard }
      const recent = doubted ? [] : samples.filter(one => heard - one.at < recentMs)
      doubted = false
      samples = [...recent, fresh]
      offset = samples.reduce((best, one) => (one.took <= best.took ? one : best)).offset
    },
    doubt() {
      doubted = true
    },
  }
}
