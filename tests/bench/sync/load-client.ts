import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Dialect } from './dialect.ts'
import { cardName } from './document.ts'
import { findTokens, type TokenBook, type Watcher } from './tokens.ts'

const pongMs = 10_000

/** One simulated browser: connects, waits until it holds the board, edits, and notes when others' tokens reach it. */
export class LoadClient {
  received = 0
  /** Tokens of its own edits that the server said to be durable; empty with servers that say no such thing. */
  readonly acknowledged = new Set<string>()
  readonly index: number
  readonly clientId: number
  /** Why the server ended the connection, which no scenario but the crash allows it to. */
  cut: string | null = null
  private socket: WebSocket | null = null
  private stream: Duplex | null = null
  private doc: Y.Doc | null = null
  private readonly sent: string[] = []
  private readonly dialect: Dialect
  private readonly port: number
  private readonly room: string

  constructor(dialect: Dialect, port: number, room: string, index: number) {
    this.dialect = dialect
    this.port = port
    this.room = room
    this.index = index
    this.clientId = 1_000_000 + index
  }

  /**
   * Resolves when the last byte of the board has come. `watch`: read tokens out of what arrives, the board itself included where it is
   * `attentive`, which also hears acknowledgements.
   */
  async join(watch: Watcher | null, attentive = false): Promise<void> {
    const seq = await this.download(attentive ? watch : null)
    const socket = new WebSocket(this.dialect.url(this.port, this.room, this.index, seq), {
      perMessageDeflate: false,
    })
    this.socket = socket
    socket.binaryType = 'nodebuffer'
    socket.on('upgrade', response => {
      this.stream = response.socket
    })
    // those that stop reading do not see pings: this is what a browser would have answered to them
    const pulse = setInterval(() => socket.readyState === WebSocket.OPEN && socket.pong(), pongMs)
    return new Promise((resolve, reject) => {
      socket.on('open', () => {
        for (const frame of this.dialect.greetings(this.room)) socket.send(frame)
      })
      socket.on('error', reject)
      socket.on('close', (code, reason) => {
        clearInterval(pulse)
        this.cut = `closed ${code} ${reason}`
        reject(new Error(this.cut))
      })
      socket.on('message', (frame: Buffer) => {
        this.received++
        if (watch) findTokens(frame, watch)
        if (attentive) this.hearAcknowledged(frame)
        if (!this.dialect.joined(frame)) return
        if (!watch && !attentive) this.stopReading()
        resolve()
      })
    })
  }

  /** Takes the board it will edit; costly, so that it is done before anything is measured, with a breath for the others' sockets. */
  async takeCopy(state: Uint8Array): Promise<void> {
    this.document(state)
    await new Promise(resolve => setImmediate(resolve))
  }

  /** Edits a card's owner to a token, its own card or card `card`, as a real Yjs client would encode it. */
  edit(state: Uint8Array, book: TokenBook, card = this.index): void {
    const token = book.mint(this.index, this.sent.length)
    this.sent.push(token)
    this.document(state).getMap<Y.Map<unknown>>('cards').get(cardName(card))?.set('owner', token)
  }

  aware(clock: number, book: TokenBook | null): void {
    const state = JSON.stringify({
      focus: { card: cardName(this.index), field: book ? book.mint(this.index, clock) : 'form' },
    })
    this.socket?.send(this.dialect.awareness(this.room, this.clientId, clock, state))
  }

  close(): void {
    this.socket?.terminate()
  }

  /** Most clients only take bytes off the wire: a load that parsed every frame of a thousand browsers would measure itself. */
  private stopReading(): void {
    this.stream?.removeAllListeners('data')
    this.stream?.resume()
  }

  private hearAcknowledged(frame: Buffer): void {
    const upTo = this.dialect.acknowledged?.(frame) ?? 0
    for (const token of this.sent.slice(this.acknowledged.size, upTo)) this.acknowledged.add(token)
  }

  /** The board over HTTP, to the last byte; answers the seq it stands at. Unpacking is each browser's own work, so only whoever looks for tokens does it. */
  private async download(watch: Watcher | null): Promise<string> {
    if (!this.dialect.download) return ''
    const address = this.dialect.download(this.port, this.room)
    // a connection of its own, as each browser has
    const [response] = (await once(get(address, { agent: false }), 'response')) as [IncomingMessage]
    if (watch) findTokens(gunzipSync(Buffer.concat(await response.toArray())), watch)
    else await once(response.resume(), 'end')
    return String(response.headers['x-guatu-seq'])
  }

  private document(state: Uint8Array): Y.Doc {
    if (this.doc) return this.doc
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    doc.clientID = this.clientId
    doc.on('update', (update: Uint8Array) => this.socket?.send(this.dialect.update(this.room, update)))
    this.doc = doc
    return doc
  }
}
