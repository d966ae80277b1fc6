/** Real server time on this machine, carried by its monotonic clock: a TV's own clock is wrong more often than not. */
export interface SteadyClock {
  now(): number
  /** What the server said just now. */
  set(serverNow: number): void
}

export function steadyClock(): SteadyClock {
  let base = Date.now() - performance.now()
  return {
    now: () => base + performance.now(),
    set(serverNow) {
      base = serverNow - performance.now()
    },
  }
}
