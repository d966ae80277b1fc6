import * as Y from 'yjs'
import type { Room } from '../../server/room/room.ts'
import type { Member } from '../../shared/access/member.ts'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import type { Edit } from '../../shared/board/edit.ts'
import {
  type Bundle,
  decodeServerFrame,
  encodeAwareness,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
} from '../../shared/protocol/frames.ts'
import {
  type AwarenessEntry,
  decodeAwarenessEntries,
  encodeAwarenessEntries,
} from '../../shared/protocol/presence.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { NodeStand } from './rooms.ts'
import { stretchWire, type Wire } from './sockets.ts'

const fromServer = Symbol('from the server')

/** Lets what is under way in this process come to its end. */
export const turns = async (): Promise<void> => {
  for (let n = 0; n < 20; n++) await new Promise(resolve => setImmediate(resolve))
}

/**
 * A client as the protocol asks for one: it keeps a document and an outbox, downloads the state, connects with its seq, and believes
 * nothing to be saved that was not acknowledged.
 */
export class TestPeer {
  readonly doc: Y.Doc
  readonly member: Member
  readonly clientId: number
  readonly epoch: string
  /** Its own updates no acknowledgement has come for, oldest first. */
  outbox: Uint8Array[] = []
  refusal: Refusal | null = null
  /** Of presence, oldest first. */
  readonly told: AwarenessEntry[] = []
  /** What it was told of the journal, as it came. */
  readonly bundles: Bundle[] = []
  #seq: number
  #wire: Wire | null = null
  #room: Room | null = null
  #sent = 0
  #acked = 0
  readonly #stand: NodeStand

  private constructor(
    stand: NodeStand,
    member: Member,
    clientId: number,
    epoch: string,
    seq: number,
    doc: Y.Doc,
  ) {
    this.#stand = stand
    this.member = member
    this.clientId = clientId
    this.epoch = epoch
    this.#seq = seq
    this.doc = doc
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== fromServer) this.#write(update)
    })
  }

  /** With the board as it is now. */
  static async load(stand: NodeStand, room: Room, member: Member): Promise<TestPeer> {
    const state = await room.read((board, seq) => ({ seq, update: Y.encodeStateAsUpdate(board) }))
    return TestPeer.from(state, stand, room, member)
  }

  static async from(
    state: { readonly seq: number; readonly update: Uint8Array },
    stand: NodeStand,
    room: Room,
    member: Member,
  ): Promise<TestPeer> {
    const { epoch } = room.head
    const clientId = await stand.host.clientIds.issue(
      room.campaign,
      epoch,
      member.userId,
      stand.host.clock.now(),
    )
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state.update)
    doc.clientID = clientId
    return new TestPeer(stand, member, clientId, epoch, state.seq, doc)
  }

  get wire(): Wire {
    if (!this.#wire) throw new Error('not connected')
    return this.#wire
  }
  get connected(): boolean {
    return this.#wire !== null && this.#wire.closed === null
  }
  /** The server has asked for what was not acknowledged, and was told. */
  get answered(): boolean {
    return this.#sent > 0
  }
  get seq(): number {
    return this.#seq
  }

  /** Opens a socket; `native` false connects as a stock y-websocket client would. */
  async connect(room: Room, native = true): Promise<void> {
    const owned = await this.#stand.host.clientIds.ownedBy(room.campaign, this.epoch, this.member.userId)
    const { clientId, member } = this
    const wire = stretchWire(room, { clientId, member, native })
    this.#wire = wire
    this.#room = room
    this.#sent = 0
    this.#acked = 0
    room.join(wire.socket, owned, this.epoch, native ? this.#seq : null)
    wire.toServer.push(encodeStep1(Y.encodeStateVector(this.doc)))
  }

  cut(): void {
    this.#wire?.cut()
    this.#wire = null
  }

  edit(edit: Edit): Edit | null {
    return applyEdit(this.doc, edit, 'edit')
  }

  /** Says which field it is in; null: none. */
  look(focus: { readonly card: string; readonly field: string } | null): void {
    const json = JSON.stringify({ focus })
    const entry = { clientId: this.clientId, clock: 1, json }
    this.wire.toServer.push(encodeAwareness(encodeAwarenessEntries([entry])))
  }

  /** Reads up to `most` frames the server has sent. */
  hear(most = Number.POSITIVE_INFINITY): void {
    const { toClient } = this.wire
    for (const frame of toClient.splice(0, Math.min(most, toClient.length))) this.#read(frame)
  }

  /** Moves frames both ways, with the room's commits between, until nobody has anything more to say. */
  async flush(): Promise<void> {
    while (this.connected && (this.wire.toServer.length > 0 || this.wire.toClient.length > 0)) {
      this.wire.deliver()
      await this.#room?.read(() => null)
      await new Promise(resolve => setImmediate(resolve))
      await this.#room?.read(() => null)
      this.hear()
    }
  }

  /** Frames both ways, without reading the board, which would wake one that rests. */
  async exchange(): Promise<void> {
    for (let n = 0; n < 4 && this.connected; n++) {
      this.wire.deliver()
      await turns()
      this.hear()
    }
  }

  #write(update: Uint8Array): void {
    this.outbox.push(update)
    if (this.#sent > 0 && this.connected) this.wire.toServer.push(encodeUpdate(update))
    if (this.#sent > 0) this.#sent += 1
  }

  #read(frame: Uint8Array): void {
    const message = decodeServerFrame(frame)
    switch (message?.type) {
      case 'hello':
      case 'pulse':
        return
      case 'awareness':
        this.told.push(...decodeAwarenessEntries(message.payload))
        return
      case 'step1':
        this.#sendOutbox()
        return
      case 'step2':
      case 'update':
        Y.applyUpdate(this.doc, message.update, fromServer)
        return
      case 'bundle':
        if (message.first > this.#seq + 1)
          throw new Error(`seqs ${this.#seq + 1}…${message.first - 1} never came`)
        this.bundles.push(message)
        for (const update of message.updates) Y.applyUpdate(this.doc, update, fromServer)
        this.#seq = Math.max(this.#seq, message.last)
        return
      case 'ack':
        this.#acknowledged(message.durable)
        return
      case 'refused':
        this.refusal = message.refusal
        return
      default:
        throw new Error('the server said something unknown')
    }
  }

  /** SyncStep2 holds everything not acknowledged; updates made from here on follow it one by one. */
  #sendOutbox(): void {
    const merged = this.outbox.length > 0 ? Y.mergeUpdates(this.outbox) : Uint8Array.of(0, 0)
    if (this.outbox.length > 0) this.outbox = [merged]
    this.wire.toServer.push(encodeStep2(merged))
    this.#sent = 1
  }

  #acknowledged(durable: number): void {
    const news = durable - this.#acked
    this.#acked = durable
    // the first acknowledged message is SyncStep2, which may have been empty
    const fromOutbox = this.outbox.length - (this.#sent - durable)
    this.outbox.splice(0, Math.max(0, Math.min(news, fromOutbox)))
  }
}
