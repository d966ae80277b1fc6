import { sameSearch } from './follow-move.ts'

export interface Address {
  readonly pathname: string
  readonly search: string
}

/** Where a page was led to and has not gone past: it may still be on its way to one place when the presenter is at the next. */
export interface Trail {
  led(to: Address): void
  /** Whether it was led here; what it was led to before that lies behind it then. */
  reaches(at: Address): boolean
  clear(): void
}

/** Presenters turn pages faster than a slow page can load them, but not without end. */
const longest = 16

export function createTrail(): Trail {
  let ahead: readonly Address[] = []
  return {
    led(to) {
      ahead = [...ahead, to].slice(-longest)
    },
    reaches(at) {
      const index = ahead.findLastIndex(to => sameAddress(to, at))
      if (index > 0) ahead = ahead.slice(index)
      return index >= 0
    },
    clear() {
      ahead = []
    },
  }
}

export const sameAddress = (a: Address, b: Address): boolean =>
  a.pathname === b.pathname && sameSearch(a.search, b.search)
