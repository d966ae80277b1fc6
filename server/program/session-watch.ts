import type { Access } from '../access/access.ts'

const lookEveryMs = 2000
const sweepEveryMs = 30 * 60_000
const sweepCountersEveryMs = 60_000

/** The backstop of revocation: every two seconds each open socket's session is asked whether it still stands. */
export function watchSessions(access: Access, failed: (error: unknown) => void): { stop(): void } {
  let looking = false
  const look = async () => {
    if (looking) return
    looking = true
    try {
      await access.sockets.recheck(access.sessions, access.grants)
    } catch (error) {
      failed(error)
    } finally {
      looking = false
    }
  }
  const sweep = () => access.sessions.sweep().catch(failed)
  const sweepCounters = () => access.counters.sweep().catch(failed)
  const timers = [
    setInterval(look, lookEveryMs),
    setInterval(sweep, sweepEveryMs),
    setInterval(sweepCounters, sweepCountersEveryMs),
  ]
  for (const timer of timers) timer.unref()
  return { stop: () => timers.forEach(clearInterval) }
}
