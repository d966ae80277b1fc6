import type { RunningProgram } from './start.ts'

/** What a supervisor waits for before it kills. */
const longestDrainMs = 9_000

/** SIGTERM or Ctrl-C drains once, however often it comes, and exits 0; a drain that hangs is cut and exits 1. */
export function stopOnSignals(program: RunningProgram): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), longestDrainMs).unref()
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
