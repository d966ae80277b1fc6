import { hash, verify } from '@node-rs/argon2'

/** Argon2id as OWASP asks at least; about 25 ms of one core each. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** At most this many at once, so that a flood of sign-ins cannot take the memory or the cores of the board. */
const atOnce = 4
const waiting: (() => void)[] = []
let running = 0
let done = 0

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  inTurn(() => verify(stored, password))

/** How long the line is; sign-in refuses as busy before it grows without bound. */
export const hashesWaiting = (): number => waiting.length

/** How many have been worked out since the start, of any kind: each costs the same. */
export const hashesDone = (): number => done

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    done += 1
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
