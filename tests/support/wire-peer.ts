import { once } from 'node:events'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import type { Edit } from '../../shared/board/edit.ts'
import {
  decodeServerFrame,
  emptyUpdate,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
} from '../../shared/protocol/frames.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { ApiClient } from './api.ts'

const fromServer = Symbol('from the server')

interface Waiting {
  readonly update: Uint8Array
  /** The message of this connection that carries it; null while it has not been sent on this connection. */
  message: number | null
  readonly saved: () => void
}

const nothing = () => {}

/** A client over the real wire: HTTP for ticket and state, a WebSocket for the rest; it keeps its outbox over reconnections. */
export class WirePeer {
  readonly doc = new Y.Doc()
  refusal: Refusal | null = null
  closedWith: number | null = null
  private readonly api: ApiClient
  private readonly campaign: string
  private ticket = ''
  private seq = 0
  private sent = 0
  private waiting: Waiting[] = []
  private socket: WebSocket | null = null
  private onSaved: () => void = nothing

  private constructor(api: ApiClient, campaign: string) {
    this.api = api
    this.campaign = campaign
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== fromServer) this.enqueue(update)
    })
  }

  static async load(api: ApiClient, campaign: string): Promise<WirePeer> {
    const peer = new WirePeer(api, campaign)
    const { body } = await api.post(`/api/campaigns/${campaign}/join`)
    const state = await api.send(`/api/campaigns/${campaign}/state`, {})
    Y.applyUpdate(peer.doc, new Uint8Array(await state.arrayBuffer()), fromServer)
    peer.doc.clientID = body.clientId
    peer.ticket = body.ticket
    peer.seq = Number(state.headers.get('x-guatu-seq'))
    return peer
  }

  /** Updates no acknowledgement has come for. */
  get unsaved(): number {
    return this.waiting.length
  }

  /** Resolves once the server has asked for what it lacks and been answered. */
  async connect(): Promise<void> {
    const address = `${this.api.url.replace('http', 'ws')}/sync/${this.campaign}?ticket=${encodeURIComponent(this.ticket)}&seq=${this.seq}`
    const socket = new WebSocket(address, { headers: { cookie: this.api.cookie(), origin: this.api.url } })
    this.socket = socket
    this.sent = 0
    for (const waiting of this.waiting) waiting.message = null
    socket.on('close', code => this.closed(socket, code))
    socket.on('error', () => undefined) // a close event always follows it
    await once(socket, 'open')
    socket.send(encodeStep1(Y.encodeStateVector(this.doc)))
    await new Promise<void>((resolve, reject) => {
      socket.on('close', (code, reason) => reject(new Error(`closed while joining: ${code} ${reason}`)))
      socket.on('message', (frame: Buffer) => {
        this.read(new Uint8Array(frame))
        if (this.sent > 0) resolve()
      })
    })
  }

  /** One edit; `saved` is called when the server says it is on disk. False when it changed nothing. */
  edit(edit: Edit, saved: () => void = nothing): boolean {
    this.onSaved = saved
    return applyEdit(this.doc, edit, 'edit') !== null
  }

  async close(): Promise<void> {
    const socket = this.socket
    if (!socket || socket.readyState === WebSocket.CLOSED) return
    socket.close()
    await once(socket, 'close')
  }

  private enqueue(update: Uint8Array): void {
    const ready = this.sent > 0 && this.socket?.readyState === WebSocket.OPEN
    if (ready) {
      this.socket?.send(encodeUpdate(update))
      this.sent += 1
    }
    this.waiting.push({ update, message: ready ? this.sent : null, saved: this.onSaved })
  }

  private read(frame: Uint8Array): void {
    const message = decodeServerFrame(frame)
    if (message?.type === 'bundle' && message.last > this.seq) {
      this.doc.transact(
        () => message.updates.forEach(update => void Y.applyUpdate(this.doc, update, fromServer)),
        fromServer,
      )
      this.seq = message.last
    }
    if (message?.type === 'step1') this.answerStep1()
    if (message?.type === 'ack') this.acknowledged(message.durable)
    if (message?.type === 'refused') this.refusal = message.refusal
  }

  private answerStep1(): void {
    const updates = this.waiting.map(({ update }) => update)
    this.socket?.send(encodeStep2(updates.length > 0 ? Y.mergeUpdates(updates) : emptyUpdate))
    this.sent = 1
    for (const waiting of this.waiting) waiting.message = 1
  }

  private acknowledged(durable: number): void {
    const saved = this.waiting.filter(({ message }) => message !== null && message <= durable)
    this.waiting = this.waiting.filter(waiting => !saved.includes(waiting))
    for (const waiting of saved) waiting.saved()
  }

  private closed(socket: WebSocket, code: number): void {
    if (this.socket !== socket) return
    this.closedWith = code
    this.sent = 0
  }
}
