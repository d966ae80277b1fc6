import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { Joined, Transport } from './transport.ts'

/** Asks for a ticket until there is one: at once, then with pauses that grow and are spread out. */
export interface Joiner {
  /** Join now, or after the pause that the failures so far ask for. */
  now(): void
  later(): void
  /** A connection worked: the next failure is a first one again. */
  worked(): void
  dispose(): void
}

const shortestMs = 500
const slowestMs = 15_000

export function createJoiner(
  transport: Transport,
  enter: (joined: Joined) => Promise<Refusal | null>,
  refused: (refusal: Refusal) => 'again' | 'give up',
): Joiner {
  let failures = 0
  let joining = false
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const attempt = async (): Promise<Refusal | null> => {
    const joined = await transport.join()
    return over || isRefusal(joined) ? (joined as Refusal) : enter(joined)
  }
  const join = async () => {
    if (joining || over) return
    joining = true
    const refusal = await attempt()
      .catch((error: unknown) => {
        // An answer or a state that does not parse is a bug of ours: said once, and asked for again.
        console.error(error)
        return refuse('unavailable')
      })
      .finally(() => {
        joining = false
      })
    if (over || refusal === null) return
    if (refused(refusal) === 'again') later()
    else over = true
  }
  const after = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(join, ms)
  }
  const later = () => {
    const pause = Math.min(shortestMs * 2 ** failures++, slowestMs)
    after(pause * (0.75 + Math.random() / 2))
  }
  return {
    now: () => after(0),
    later,
    worked() {
      failures = 0
    },
    dispose() {
      over = true
      clearTimeout(timer)
    },
  }
}
