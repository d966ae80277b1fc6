import type { RunningProgram } from './start.ts'

/** What a supervisor waits for before it kills is ten seconds or more. */
const longestDrainMs = 9000
/** npm hands on a Ctrl-C the terminal has given us already: what comes this soon is the same wish. */
const sameWishMs = 1000

/**
 * SIGTERM or Ctrl-C drains and exits 0. A drain that hangs is cut in time, and whoever asks again a second later waits for nothing: what
 * was acknowledged is on disk, what was not is sent again by whoever wrote it.
 */
export function stopOnSignals(program: RunningProgram): void {
  let askedAt: number | null = null
  const stop = () => {
    if (askedAt !== null) {
      if (performance.now() - askedAt > sameWishMs) process.exit(0)
      return
    }
    askedAt = performance.now()
    setTimeout(() => {
      process.stderr.write('guatu: stopping took too long and was cut short · 停止超时，已强制结束\n')
      process.exit(0)
    }, longestDrainMs).unref()
    program.stop().then(
      () => process.exit(0),
      error => {
        process.stderr.write(`guatu: stopping failed: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
