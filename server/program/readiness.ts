import type { Readiness } from '../adapters/http/readiness.ts'

const askEveryMs = 2000
const patienceMs = 1000

/** Whether this node should be sent people, and since when not. */
export interface ReadinessWatch {
  now(): Readiness
  /** Whether the database answered when it was asked last. */
  databaseUp(): boolean
  ready(): void
  draining(): void
  /** Said besides while it is true; the node goes on serving. */
  degrade(why: string, isSo: boolean): void
  stop(): void
}

/** Asks the database every two seconds, so that whoever asks us costs it nothing. */
export function watchReadiness(ping: () => Promise<void>): ReadinessWatch {
  let phase: 'starting' | 'ready' | 'draining' = 'starting'
  let up = true
  let asking = false
  const degraded = new Set<string>()
  const ask = async () => {
    if (asking) return
    asking = true
    const answer = ping().then(
      () => true,
      () => false,
    )
    up = await Promise.race([answer, late(patienceMs)])
    await answer
    asking = false
  }
  const timer = setInterval(ask, askEveryMs)
  timer.unref()
  return {
    now() {
      if (phase !== 'ready') return { ready: false, reason: phase }
      if (!up) return { ready: false, reason: 'database does not answer' }
      return { ready: true, ...(degraded.size > 0 ? { degraded: [...degraded] } : {}) }
    },
    databaseUp: () => up,
    ready() {
      phase = 'ready'
    },
    draining() {
      phase = 'draining'
    },
    degrade: (why, isSo) => void (isSo ? degraded.add(why) : degraded.delete(why)),
    stop: () => clearInterval(timer),
  }
}

const late = (ms: number) => new Promise<false>(resolve => setTimeout(resolve, ms, false).unref())
