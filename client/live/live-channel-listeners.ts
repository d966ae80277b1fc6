/** Who wants to hear of one kind of thing. Whoever comes or goes while it is told is heard of the next time. */
export interface Listeners<A extends readonly unknown[]> {
  /** Answers what ends it. */
  listen(listener: (...told: A) => void): () => void
  tell(...told: A): void
}

export function createListeners<A extends readonly unknown[] = []>(): Listeners<A> {
  const all = new Set<(...told: A) => void>()
  return {
    listen(listener) {
      all.add(listener)
      return () => {
        all.delete(listener)
      }
    },
    tell(...told) {
      for (const listener of [...all]) listener(...told)
    },
  }
}
