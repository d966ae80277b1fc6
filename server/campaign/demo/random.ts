/** A seeded stream of numbers in [0, 1): the same word gives the same story on every machine (mulberry32 over FNV-1a). */
export function randomFrom(word: string): () => number {
  let state = 0x811c9dc5
  for (let at = 0; at < word.length; at++) state = Math.imul(state ^ word.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of several, by a word. */
export function pick<T>(word: string, from: readonly [T, ...T[]]): T {
  return from[Math.floor(randomFrom(word)() * from.length)] ?? from[0]
}
