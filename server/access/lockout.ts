import type { AuthRules } from './auth-profile.ts'
import { lockMs } from './auth-profile.ts'

/** Failures from one address over all names before it must wait; an office behind one address stays below it. */
const addressLimit = 60
const addressWindowMs = 15 * 60_000
/** Counters kept at most; the oldest go first, so that made-up names cannot fill the memory. */
const countersKept = 20_000

interface Counter {
  readonly failures: number
  readonly since: number
}

/** Where an attempt comes from. `device`: this browser has signed in as this very user before, and proves it. */
export interface AttemptFrom {
  readonly username: string
  readonly address: string
  readonly device: string | null
}

export interface Attempt {
  /** The attempt was right: what it was charged is given back. */
  succeeded(): void
}

/**
 * Counts failed sign-ins by name + address, and by address. There is no counter by name alone: somebody who knows a leader's
 * name cannot lock the leader out from elsewhere, nor at all on a device the leader has used, which has a counter of its own.
 * Every attempt is charged before the password is looked at, so that many at once count as many.
 */
export class Lockout {
  private readonly counters = new Map<string, Counter>()
  private readonly rules: AuthRules
  private readonly now: () => number

  constructor(rules: AuthRules, now: () => number) {
    this.rules = rules
    this.now = now
  }

  /** The attempt, charged; or for how many seconds it must wait. */
  begin(from: AttemptFrom): Attempt | { readonly waitSeconds: number } {
    const charges = chargesOf(from, this.rules)
    const waitMs = Math.max(...charges.map(charge => this.waitMs(charge)))
    if (waitMs > 0) return { waitSeconds: Math.ceil(waitMs / 1000) }
    for (const charge of charges) this.add(charge, 1)
    return {
      succeeded: () => {
        for (const charge of charges)
          if (charge.clearedBySuccess) this.counters.delete(charge.key)
          else this.add(charge, -1)
      },
    }
  }

  private waitMs(charge: Charge): number {
    const counter = this.counters.get(charge.key)
    if (!counter || counter.failures < charge.limit) return 0
    return counter.since + charge.windowMs - this.now()
  }

  /** The window runs from the last failure that counted. */
  private add(charge: Charge, by: number): void {
    const now = this.now()
    const counter = this.counters.get(charge.key)
    const current = counter && counter.since + charge.windowMs > now ? counter.failures : 0
    this.counters.delete(charge.key)
    this.counters.set(charge.key, { failures: Math.max(0, current + by), since: now })
    for (const oldest of this.counters.keys()) {
      if (this.counters.size <= countersKept) break
      this.counters.delete(oldest)
    }
  }
}

interface Charge {
  readonly key: string
  readonly limit: number
  readonly windowMs: number
  readonly clearedBySuccess: boolean
}

function chargesOf(from: AttemptFrom, rules: AuthRules): readonly Charge[] {
  const name = from.username.normalize('NFKC').toLowerCase()
  const own = { limit: rules.lockAfter, windowMs: lockMs(rules), clearedBySuccess: true }
  if (from.device) return [{ key: `device ${from.device} ${name}`, ...own }]
  return [
    { key: `name ${from.address} ${name}`, ...own },
    {
      key: `address ${from.address}`,
      limit: addressLimit,
      windowMs: addressWindowMs,
      clearedBySuccess: false,
    },
  ]
}
