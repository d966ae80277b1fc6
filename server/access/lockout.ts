import { hash } from 'node:crypto'
import type { AuthRules } from './auth-profile.ts'
import { lockMs } from './auth-profile.ts'
import type { Charge, Counters } from './counters.ts'

/** Failures from one address over all names before it must wait; an office behind one address stays below it. */
const addressLimit = 60
const addressWindowMs = 15 * 60_000

/** Where an attempt comes from. `device`: this browser has signed in as this very user before, and proves it. */
export interface AttemptFrom {
  readonly username: string
  readonly address: string
  readonly device: string | null
}

export interface Attempt {
  /** The attempt was right: what it was charged is given back. */
  succeeded(): Promise<void>
}

/**
 * Counts failed sign-ins by name + address, and by address. There is no counter by name alone: somebody who knows a leader's
 * name cannot lock the leader out from elsewhere, nor at all on a device the leader has used, which has a counter of its own.
 * Every attempt is charged before the password is looked at, so that many at once count as many. The window runs from the last
 * failure that counted.
 */
export class Lockout {
  private readonly rules: AuthRules
  private readonly counters: Counters

  constructor(rules: AuthRules, counters: Counters) {
    this.rules = rules
    this.counters = counters
  }

  /** The attempt, charged; or for how many seconds it must wait. */
  async begin(from: AttemptFrom): Promise<Attempt | { readonly waitSeconds: number }> {
    const { own, address } = chargesOf(from, this.rules)
    const waitMs = await this.counters.charge(address ? [own, address] : [own])
    if (waitMs > 0) return { waitSeconds: Math.ceil(waitMs / 1000) }
    return {
      succeeded: () => this.counters.settle({ forget: [own.key], lessen: address ? [address.key] : [] }),
    }
  }
}

/** A known device answers for itself alone; anybody else also for the address. */
function chargesOf(
  { username, address, device }: AttemptFrom,
  rules: AuthRules,
): { readonly own: Charge; readonly address: Charge | null } {
  const name = username.normalize('NFKC').toLowerCase()
  const own = { limit: rules.lockAfter, windowMs: lockMs(rules), runsFrom: 'last' } as const
  if (device !== null) return { own: { key: keyOf('device', device, name), ...own }, address: null }
  return {
    own: { key: keyOf('name', address, name), ...own },
    address: {
      key: keyOf('address', address),
      limit: addressLimit,
      windowMs: addressWindowMs,
      runsFrom: 'last',
    },
  }
}

/** Hashed: people type passwords where the name belongs, and names of any length and any signs. */
const keyOf = (kind: string, ...parts: readonly string[]): string =>
  `sign-in ${kind} ${hash('sha256', JSON.stringify(parts), 'base64url')}`
