/**
 * Whether every text in what was asked can be kept: PostgreSQL takes no NUL, and half a surrogate pair is another text after it was written, so that no
 * hash of it holds. What commands take is repaired before it comes here.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (Array.isArray(value)) return value.every(isStorable)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, one]) => isStorable(key) && isStorable(one))
}
