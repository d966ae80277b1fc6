/** Unique marks carried in edits, so that latency and loss are measured on bytes, without decoding documents. */
export class TokenBook {
  readonly latencies: number[] = []
  readonly sentAt = new Map<string, number>()
  readonly seen = new Set<string>()

  mint(writer: number, n: number): string {
    const token = `~${writer.toString(36).padStart(3, '0')}${n.toString(36).padStart(5, '0')}~`
    this.sentAt.set(token, performance.now())
    return token
  }

  note(token: string): void {
    const sent = this.sentAt.get(token)
    if (sent === undefined) return
    this.seen.add(token)
    this.latencies.push(performance.now() - sent)
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

const tilde = 0x7e
const tokenLength = 10

export function findTokens(frame: Buffer, book: TokenBook): void {
  for (
    let at = frame.indexOf(tilde);
    at >= 0 && at + tokenLength <= frame.length;
    at = frame.indexOf(tilde, at + 1)
  ) {
    if (frame[at + tokenLength - 1] !== tilde) continue
    book.note(frame.toString('latin1', at, at + tokenLength))
    at += tokenLength - 1
  }
}
