import type { Edit } from '../../shared/board/edit.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import type { ApiClient } from '../support/api.ts'
import { WirePeer } from '../support/wire-peer.ts'

/** What a browser does by itself (client/live): how long it waits before it tries again, and when it no longer believes a connection. */
const firstPauseMs = 100
const slowestPauseMs = 3000
const silentMs = 30_000
const stalledMs = 12_000
const lookMs = 1000

/**
 * A wire peer that comes back whenever its connection goes, as a browser does: at once with its old ticket, with a new one when it is told to, later and
 * later while nothing answers. It ends for good only when it is told that it is no longer wanted.
 */
export class RestlessPeer {
  readonly wire: WirePeer
  /** How often it was closed with which code. */
  readonly closes = new Map<number, number>()
  online = false
  /** Why it does not come back any more; null while it does. */
  over: number | null = null
  private stopped = false
  private unsavedSince: number | null = null
  private readonly watch: NodeJS.Timeout
  private readonly running: Promise<void>
  private wakeUp = () => {}

  private constructor(wire: WirePeer) {
    this.wire = wire
    this.watch = setInterval(() => this.look(), lookMs)
    this.running = this.run()
  }

  /** Through whatever stands at the client's address. */
  static async open(api: ApiClient, campaign: string): Promise<RestlessPeer> {
    return new RestlessPeer(await WirePeer.load(api, campaign))
  }

  get unsaved(): number {
    return this.wire.unsaved
  }

  edit(edit: Edit, saved?: () => void): boolean {
    this.unsavedSince ??= performance.now()
    return this.wire.edit(edit, () => {
      this.unsavedSince = this.wire.unsaved > 0 ? performance.now() : null
      saved?.()
    })
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.watch)
    this.wakeUp()
    this.wire.drop()
    await this.running
  }

  private async run(): Promise<void> {
    let failures = 0
    let ticket = true
    while (!this.stopped && this.over === null) {
      try {
        if (!ticket) await this.wire.join()
        ticket = true
        await this.wire.connect()
        failures = 0
        this.online = true
        this.unsavedSince = this.wire.unsaved > 0 ? performance.now() : null
        this.wire.appear()
        this.heard(await this.wire.closed())
      } catch {
        failures += 1
        if (this.wire.closedWith !== null) this.heard(this.wire.closedWith)
      }
      this.online = false
      const code = this.wire.closedWith
      ticket = code !== CloseReason.newTicket && code !== CloseReason.resetCopy
      if (!this.stopped) await this.pause(failures)
    }
  }

  private heard(code: number): void {
    if (this.stopped) return
    this.closes.set(code, (this.closes.get(code) ?? 0) + 1)
    const forGood: readonly number[] = [CloseReason.signedOut, CloseReason.refused, CloseReason.gone]
    if (forGood.includes(code)) this.over = code
  }

  /** Spread out, so that not everybody comes at one moment. */
  private pause(failures: number): Promise<void> {
    const ms = Math.min(firstPauseMs * 2 ** failures, slowestPauseMs) * (0.5 + Math.random())
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      this.wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** A network, or a node, that went without a word. */
  private look(): void {
    const now = performance.now()
    const stalled = this.unsavedSince !== null && now - this.unsavedSince > stalledMs
    if (!stalled && now - this.wire.heardAt < silentMs) return
    if (stalled) this.unsavedSince = now
    this.wire.drop()
  }
}
