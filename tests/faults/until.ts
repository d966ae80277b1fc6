/** Waits for what is named, and says its name when it does not come. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string | (() => string),
  withinMs = 30_000,
): Promise<number> {
  const began = performance.now()
  while (!(await holds())) {
    if (performance.now() - began > withinMs)
      throw new Error(`not within ${withinMs / 1000} s: ${typeof what === 'string' ? what : what()}`)
    await pause(10)
  }
  return performance.now() - began
}

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
