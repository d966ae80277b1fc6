import type { Logger } from 'pino'

/** What is stopped, and how long the rest waits for it at most. */
export type StopStep = readonly [name: string, stop: () => unknown, patienceMs?: number]

const usualPatienceMs = 1000

/** One after another. What fails or hangs, a database that is gone above all, is said and passed over: the rest stops all the same. */
export async function stopInOrder(steps: readonly StopStep[], log: Pick<Logger, 'warn'>): Promise<void> {
  for (const [name, stop, patienceMs = usualPatienceMs] of steps) {
    const { promise: late, resolve } = Promise.withResolvers<'late'>()
    const timer = setTimeout(resolve, patienceMs, 'late')
    try {
      if ((await Promise.race([stop(), late])) === 'late') log.warn(`stopping: ${name} hangs and is left`)
    } catch (err) {
      log.warn({ err }, `stopping: ${name} failed`)
    } finally {
      clearTimeout(timer)
    }
  }
}
