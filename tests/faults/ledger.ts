import type { CardId } from '../../shared/ids.ts'
import type { WirePeer } from '../support/wire-peer.ts'

/**
 * The oracle of every fault test: one writer, one field, tokens in order. After a recovery the field must hold the last token that was
 * acknowledged, or a later one that was sent; never an earlier one, never one that was not sent.
 */
export class Ledger {
  acked = 0
  private sent = 0
  private readonly writer: number
  private readonly card: CardId
  private readonly peer: WirePeer

  constructor(peer: WirePeer, writer: number, card: CardId) {
    this.peer = peer
    this.writer = writer
    this.card = card
  }

  write(): void {
    const n = ++this.sent
    this.peer.edit(
      { type: 'owner', card: this.card, value: this.token(n) },
      () => (this.acked = Math.max(this.acked, n)),
    )
  }

  /** What is wrong with what a recovered server holds, in words; null when nothing is. */
  faultOf(value: unknown): string | null {
    if (this.acked === 0 && typeof value === 'string' && !value.startsWith(`W${this.writer}-`)) return null
    const n =
      typeof value === 'string' && value.startsWith(`W${this.writer}-`) ? Number(value.split('-')[1]) : 0
    if (n < this.acked)
      return `writer ${this.writer}: ${this.token(this.acked)} was acknowledged, ${JSON.stringify(value)} is there`
    if (n > this.sent) return `writer ${this.writer}: ${JSON.stringify(value)} was never sent`
    return null
  }

  private token(n: number): string {
    return `W${this.writer}-${n}`
  }
}
