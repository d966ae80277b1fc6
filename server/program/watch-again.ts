/** Something that is looked at every so often, and at once when asked. */
export interface Watch {
  /** Now, or as soon as the look under way is over: what it sees holds after the question. */
  lookNow(): void
  stop(): void
}

/** One look at a time. A look that fails is told, changes nothing, and is made again. */
export function watchAgain(
  everyMs: number,
  look: () => Promise<unknown>,
  failed: (cause: unknown) => void,
): Watch {
  let looking = false
  let again = false
  let stopped = false

  const lookNow = async () => {
    again = looking
    if (looking || stopped) return
    looking = true
    await look().catch(failed)
    looking = false
    if (again) void lookNow()
  }
  const timer = setInterval(() => void (looking || lookNow()), everyMs)
  timer.unref()
  return {
    lookNow: () => void lookNow(),
    stop() {
      stopped = true
      clearInterval(timer)
    },
  }
}
