/** Unique marks carried in edits, so that latency and loss are measured on bytes, without decoding documents. */
export class TokenBook {
  readonly latencies: number[] = []
  /** When each was sent. */
  readonly sentAt: Map<string, number>
  readonly seen = new Set<string>()

  /** With another book's `sentAt`: what the same edits look like from elsewhere. */
  constructor(sentAt = new Map<string, number>()) {
    this.sentAt = sentAt
  }

  mint(writer: number, n: number): string {
    const token = `~${writer.toString(36).padStart(3, '0')}${n.toString(36).padStart(5, '0')}~`
    this.sentAt.set(token, performance.now())
    return token
  }

  /** Whether it is one of ours: bytes that only look like a token are common in encoded clocks. */
  note(token: string): boolean {
    const sent = this.sentAt.get(token)
    if (sent === undefined) return false
    this.seen.add(token)
    this.latencies.push(performance.now() - sent)
    return true
  }

  /** Tokens sent and never seen by any watcher. */
  lost(): number {
    return this.sentAt.size - this.seen.size
  }

  quantile(q: number): number {
    const sorted = this.latencies.toSorted((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
  }
}

/** Whoever wants to know which tokens arrived. */
export type Watcher = Pick<TokenBook, 'note'>

const tilde = 0x7e
const tokenLength = 10

export function findTokens(frame: Buffer, book: Watcher): void {
  for (
    let at = frame.indexOf(tilde);
    at >= 0 && at + tokenLength <= frame.length;
    at = frame.indexOf(tilde, at + 1)
  ) {
    const last = at + tokenLength - 1
    if (frame[last] === tilde && book.note(frame.toString('latin1', at, last + 1))) at = last
  }
}
