/** Time that passes when a test says so. */
export interface HandTimers {
  readonly realNow: () => number
  readonly after: (ms: number, work: () => void) => () => void
  /** Lets so many milliseconds pass, and everything that falls due in them happen in its order. */
  pass(ms: number): void
  /** The process stood still: time went by and nothing happened; what is due happens late. */
  stop(ms: number): void
}

export function handTimers(): HandTimers {
  let now = 0
  let due: { readonly at: number; readonly work: () => void }[] = []
  const next = (until: number) => due.filter(one => one.at <= until).sort((a, b) => a.at - b.at)[0]
  return {
    realNow: () => now,
    after(ms, work) {
      const one = { at: now + ms, work }
      due.push(one)
      return () => {
        due = due.filter(other => other !== one)
      }
    },
    pass(ms) {
      const end = now + ms
      for (let one = next(end); one; one = next(end)) {
        const { at, work } = one
        due = due.filter(other => other !== one)
        now = Math.max(now, at)
        work()
      }
      now = end
    },
    stop(ms) {
      now += ms
    },
  }
}
