import type { Access } from '../access/access.ts'
import type { NodeBus } from '../cluster/ports.ts'
import { watchAgain } from './watch-again.ts'

const lookEveryMs = 2000
const topic = 'sessions'
const sweepEveryMs = 30 * 60_000
const sweepCountersEveryMs = 60_000

/**
 * The backstop of revocation: every two seconds each open socket's session is asked whether it still stands, and at once when another node says that it
 * ended one. While the database does not answer nobody is sent away.
 */
export function watchSessions(
  access: Access,
  bus: NodeBus,
  failed: (error: unknown) => void,
): { stop(): void } {
  const recheck = () => access.sockets.recheck(access.sessions, access.grants)
  const watch = watchAgain(lookEveryMs, recheck, failed)
  const stops = [
    access.sockets.onChange(() => bus.say(topic, {})),
    bus.hear(topic, watch.lookNow),
    bus.onGap(watch.lookNow),
    watch.stop,
  ]
  const sweep = () => access.sessions.sweep().catch(failed)
  const sweepCounters = () => access.counters.sweep().catch(failed)
  const timers = [setInterval(sweep, sweepEveryMs), setInterval(sweepCounters, sweepCountersEveryMs)]
  for (const timer of timers) timer.unref()
  return {
    stop() {
      timers.forEach(clearInterval)
      for (const stop of stops) stop()
    },
  }
}
