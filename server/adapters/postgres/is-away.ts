/** Codes of the network, and PostgreSQL's own (its appendix of error codes) for one that starts, stops, is full, or lets a statement take too long. */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '53300',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
])
/** What the driver says in words alone. */
const words = /^Connection terminated|^timeout exceeded when trying to connect|^Query read timeout/

/** Whether something failed because PostgreSQL does not answer at the moment: it passes, and nobody has made a mistake. */
export function postgresIsAway(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  const code = 'code' in cause ? String(cause.code) : ''
  return passing.has(code) || code.startsWith('08') || words.test(cause.message)
}
