import { once } from 'node:events'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import type { Edit } from '../../shared/board/edit.ts'
import {
  decodeServerFrame,
  emptyUpdate,
  encodeAwareness,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  type ServerMessage,
} from '../../shared/protocol/frames.ts'
import { decodeAwarenessEntries, encodeAwarenessEntries } from '../../shared/protocol/presence.ts'
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
  /** When anything came over the wire, by the steady clock. */
  heardAt = 0
  private readonly others = new Map<number, { readonly clock: number; readonly json: string }>()
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
    await peer.join()
    const state = await api.send(`/api/campaigns/${campaign}/state`, {})
    if (!state.ok) throw new Error(`the state was answered with ${state.status}`)
    Y.applyUpdate(peer.doc, new Uint8Array(await state.arrayBuffer()), fromServer)
    peer.seq = Number(state.headers.get('x-guatu-seq'))
    return peer
  }

  /** A ticket and a client id of its own; one that joins again goes on with the document and the outbox it has. */
  async join(): Promise<void> {
    const { status, body } = await this.api.post(`/api/campaigns/${this.campaign}/join`)
    if (status !== 200) throw new Error(`joining was answered with ${status}`)
    this.doc.clientID = body.clientId
    this.ticket = body.ticket
  }

  /** Client ids of everybody it was told is here, itself included. */
  present(): number[] {
    return [...this.others].flatMap(([id, { json }]) => (json === 'null' ? [] : [id])).sort((a, b) => a - b)
  }

  /** Tells the others that it is here. */
  appear(): void {
    const entry = { clientId: this.doc.clientID, clock: Date.now(), json: JSON.stringify({ focus: null }) }
    this.send(encodeAwareness(encodeAwarenessEntries([entry])))
  }

  /** Any bytes, as they are. */
  send(frame: Uint8Array): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(frame)
  }

  /** Updates no acknowledgement has come for. */
  get unsaved(): number {
    return this.waiting.length
  }

  /** Resolves with the code when the present connection has ended. */
  async closed(): Promise<number> {
    const socket = this.socket
    if (socket && socket.readyState !== WebSocket.CLOSED) await once(socket, 'close')
    return this.closedWith ?? 1006
  }

  /** Resolves once the server has asked for what it lacks and been answered. */
  async connect(): Promise<void> {
    const address = `${this.api.url.replace('http', 'ws')}/sync/${this.campaign}?ticket=${encodeURIComponent(this.ticket)}&seq=${this.seq}`
    const socket = new WebSocket(address, { headers: { cookie: this.api.cookie(), origin: this.api.url } })
    this.socket = socket
    this.closedWith = null
    this.sent = 0
    this.heardAt = performance.now()
    this.others.clear()
    for (const waiting of this.waiting) waiting.message = null
    socket.on('close', code => this.ended(socket, code))
    socket.on('error', () => undefined) // a close event always follows it
    await once(socket, 'open')
    socket.send(encodeStep1(Y.encodeStateVector(this.doc)))
    await new Promise<void>((resolve, reject) => {
      socket.on('close', (code, reason) => reject(new Error(`closed while joining: ${code} ${reason}`)))
      socket.on('message', (frame: Buffer) => {
        if (this.socket !== socket) return // what it counted is nothing to the one that took its place
        this.heardAt = performance.now()
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

  /** As a network that went without a word would. */
  drop(): void {
    this.socket?.terminate()
  }

  private enqueue(update: Uint8Array): void {
    const ready = this.sent > 0 && this.socket?.readyState === WebSocket.OPEN
    if (ready) {
      this.socket?.send(encodeUpdate(update))
      this.sent += 1
    }
    this.waiting.push({ update, message: ready ? this.sent : null, saved: this.onSaved })
  }

  /** Damage and holes are answered as a browser does: by coming again. */
  private read(frame: Uint8Array): void {
    try {
      this.take(decodeServerFrame(frame))
    } catch {
      this.drop()
    }
  }

  private take(message: ServerMessage | null): void {
    if (message?.type === 'bundle' && message.first > this.seq + 1) this.drop()
    else if (message?.type === 'bundle' && message.last > this.seq) {
      this.doc.transact(
        () => message.updates.forEach(update => void Y.applyUpdate(this.doc, update, fromServer)),
        fromServer,
      )
      this.seq = message.last
    }
    if (message?.type === 'step1' && this.sent === 0) this.answerStep1()
    if (message?.type === 'ack') this.acknowledged(message.durable)
    if (message?.type === 'refused') this.refusal = message.refusal
    if (message?.type === 'awareness') this.hearPresence(message.payload)
  }

  private hearPresence(payload: Uint8Array): void {
    for (const { clientId, clock, json } of decodeAwarenessEntries(payload))
      if (clock >= (this.others.get(clientId)?.clock ?? 0)) this.others.set(clientId, { clock, json })
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

  private ended(socket: WebSocket, code: number): void {
    if (this.socket !== socket) return
    this.closedWith = code
    this.sent = 0
  }
}
