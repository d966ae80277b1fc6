import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Dialect } from './dialect.ts'
import { cardName } from './document.ts'
import { findTokens, type TokenBook, type Watcher } from './tokens.ts'

/** One simulated browser: connects, waits until it holds the board, edits, and notes when others' tokens reach it. */
export class LoadClient {
  received = 0
  readonly index: number
  readonly clientId: number
  private socket: WebSocket | null = null
  private stream: Duplex | null = null
  private doc: Y.Doc | null = null
  private sent = 0
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

  /** Resolves when the last byte of the board has come. `watch`: read tokens out of what arrives. */
  async join(watch: Watcher | null): Promise<void> {
    const seq = await this.download()
    const socket = new WebSocket(this.dialect.url(this.port, this.room, this.index, seq), {
      perMessageDeflate: false,
    })
    this.socket = socket
    socket.binaryType = 'nodebuffer'
    socket.on('upgrade', response => {
      this.stream = response.socket
    })
    return new Promise((resolve, reject) => {
      socket.on('open', () => {
        for (const frame of this.dialect.greetings(this.room)) socket.send(frame)
      })
      socket.on('error', reject)
      socket.on('close', code => reject(new Error(`closed ${code}`)))
      socket.on('message', (frame: Buffer) => {
        this.received++
        if (watch) findTokens(frame, watch)
        if (!this.dialect.joined(frame)) return
        if (!watch) this.stopReading()
        resolve()
      })
    })
  }

  /** Most clients only take bytes off the wire: a load that parsed every frame of a thousand browsers would measure itself. */
  private stopReading(): void {
    this.stream?.removeAllListeners('data')
    this.stream?.resume()
  }

  /** The board over HTTP, to the last byte; answers the seq it stands at. Unpacking is each browser's own work, so it is not done here. */
  private async download(): Promise<string> {
    if (!this.dialect.download) return ''
    const [response] = (await once(get(this.dialect.download(this.port, this.room)), 'response')) as [
      IncomingMessage,
    ]
    response.resume()
    await once(response, 'end')
    return String(response.headers['x-guatu-seq'])
  }

  /** Edits a card's owner to a token, as a real Yjs client would encode it. */
  edit(state: Uint8Array, book: TokenBook): void {
    const token = book.mint(this.index, this.sent++)
    this.document(state).getMap<Y.Map<unknown>>('cards').get(cardName(this.index))?.set('owner', token)
  }

  aware(clock: number, book: TokenBook | null): void {
    const state = JSON.stringify({
      focus: { card: cardName(this.index), field: book ? book.mint(this.index, clock) : 'form' },
    })
    this.socket?.send(this.dialect.awareness(this.room, this.clientId, clock, state))
  }

  close(): void {
    this.socket?.removeAllListeners('close')
    this.socket?.terminate()
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
