/**
 * One reading at a time under each key. Whoever asks while one is under way shares the next, so that what everyone is answered was read after
 * they asked, and a thousand who ask at once cost two readings.
 */
export function sharedReadings<K, T>(read: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const underWay = new Map<K, Promise<T>>()
  const next = new Map<K, Promise<T>>()

  const begin = (key: K): Promise<T> => {
    next.delete(key)
    const reading = read(key).finally(() => {
      if (underWay.get(key) === reading) underWay.delete(key)
    })
    underWay.set(key, reading)
    return reading
  }
  return key => {
    const waiting = next.get(key)
    if (waiting) return waiting
    const before = underWay.get(key)
    if (!before) return begin(key)
    const after = before.then(
      () => begin(key),
      () => begin(key),
    )
    next.set(key, after)
    return after
  }
}
