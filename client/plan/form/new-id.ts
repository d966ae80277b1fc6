const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** An id nobody else will make at the same time; works without `crypto.randomUUID`, which plain HTTP does not offer. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return [...bytes].map(byte => letters[byte % letters.length]).join('')
}
