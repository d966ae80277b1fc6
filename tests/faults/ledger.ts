import type { CardId } from '../../shared/ids.ts'
import type { WirePeer } from '../support/wire-peer.ts'

/**
 * The oracle of every fault test: one writer, one field, tokens in order. After a recovery the field must hold the last token that was
 * acknowledged, or a later one that was sent; never an earlier one, never one that was not sent.
 */
export class Ledger {
  /** The newest token that was acknowledged; every earlier one was too, or is superseded by it. */
  acked = 0
  sent = 0
  /** The longest any token waited for its acknowledgement, in milliseconds. */
  longestMs = 0
  readonly writer: number
  readonly card: CardId
  private readonly peer: Pick<WirePeer, 'edit'>
  private readonly waiting = new Map<number, number>()

  constructor(peer: Pick<WirePeer, 'edit'>, writer: number, card: CardId) {
    this.peer = peer
    this.writer = writer
    this.card = card
  }

  /** Answers the token, which nobody else ever writes. */
  write(acknowledged: () => void = () => {}): string {
    const n = ++this.sent
    this.waiting.set(n, performance.now())
    this.peer.edit({ type: 'owner', card: this.card, value: this.token(n) }, () => {
      this.acked = Math.max(this.acked, n)
      this.longestMs = Math.max(this.longestMs, this.waited(n))
      this.waiting.delete(n)
      acknowledged()
    })
    return this.token(n)
  }

  /** Milliseconds the oldest token has waited that is still without an acknowledgement; 0 for none. */
  waitingMs(): number {
    const [oldest] = this.waiting.keys()
    return oldest === undefined ? 0 : this.waited(oldest)
  }

  /** Which of its tokens that is; 0 for none. */
  numberOf(value: unknown): number {
    return this.isOwn(value) ? Number(value.split('-')[1]) : 0
  }

  /** What is wrong with what a recovered server holds, in words; null when nothing is. */
  faultOf(value: unknown): string | null {
    if (this.acked === 0 && !this.isOwn(value)) return null
    const n = this.numberOf(value)
    if (n < this.acked)
      return `writer ${this.writer}: ${this.token(this.acked)} was acknowledged, ${JSON.stringify(value)} is there`
    if (n > this.sent) return `writer ${this.writer}: ${JSON.stringify(value)} was never sent`
    return null
  }

  private isOwn(value: unknown): value is string {
    return typeof value === 'string' && value.startsWith(`W${this.writer}-`)
  }

  private waited(n: number): number {
    return performance.now() - (this.waiting.get(n) ?? performance.now())
  }

  private token(n: number): string {
    return `W${this.writer}-${n}`
  }
}
