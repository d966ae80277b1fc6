export interface Ordered {
  readonly id: string
  readonly order: number
}

/** Two neighbours change places: both, with each other's order; null at the end of the list. */
export function swapped<T extends Ordered>(
  items: readonly T[],
  at: number,
  step: -1 | 1,
): readonly [T, T] | null {
  const one = items[at]
  const other = items[at + step]
  if (!one || !other) return null
  /** Items of equal order still have to end up apart. */
  const order = other.order === one.order ? one.order + step : other.order
  return [
    { ...one, order },
    { ...other, order: one.order },
  ]
}

export const nextOrder = (items: readonly Ordered[]): number =>
  items.reduce((last, item) => Math.max(last, item.order), 0) + 1

/** A short id nobody has: letters and digits, beginning with a letter. */
export function freshId(taken: readonly Ordered[]): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(6))
    const id = `p${[...bytes].map(byte => (byte % 36).toString(36)).join('')}`
    if (!taken.some(item => item.id === id)) return id
  }
}
