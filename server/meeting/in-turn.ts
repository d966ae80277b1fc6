/** Runs what is asked under one key one after another, in order of asking; other keys do not wait. */
export function inTurn(): <T>(key: string, act: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, act) => {
    const before = last.get(key) ?? Promise.resolve()
    const now = before.then(act, act)
    const settled = now.then(
      () => undefined,
      () => undefined,
    )
    last.set(key, settled)
    settled.then(() => {
      if (last.get(key) === settled) last.delete(key)
    })
    return now
  }
}
