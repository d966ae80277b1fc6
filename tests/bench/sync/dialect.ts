import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MessageType } from '../../../shared/protocol/messages.ts'

/** How to speak to one server: where to connect, what a joiner asks, and how an edit is wrapped. */
export interface Dialect {
  readonly url: (port: number, room: string, index: number, seq: string) => string
  /** Sent on open. */
  readonly greetings: (room: string) => readonly Uint8Array[]
  readonly update: (room: string, update: Uint8Array) => Uint8Array
  readonly awareness: (room: string, clientId: number, clock: number, state: string) => Uint8Array
  /** Whether this frame completes a join. */
  readonly joined: (frame: Uint8Array) => boolean
  /** State fetched over HTTP before the socket, where the server has such a download. */
  readonly download?: (port: number, room: string) => string
  /** How many edits of this connection a frame says to be durable; absent where the server makes no such promise. */
  readonly acknowledged?: (frame: Uint8Array) => number
}

const emptyVector = new Uint8Array([0])

export const yWebsocket: Dialect = {
  url: (port, room) => `ws://127.0.0.1:${port}/${room}`,
  greetings: () => [message(0, e => sync(e, 0, emptyVector))],
  update: (_, update) => message(0, e => sync(e, 2, update)),
  awareness: (_, id, clock, state) =>
    message(1, e => encoding.writeVarUint8Array(e, awarenessEntry(id, clock, state))),
  joined: frame => frame[0] === 0 && frame[1] === 1,
}

export const hocuspocus: Dialect = {
  url: port => `ws://127.0.0.1:${port}/`,
  greetings: room => [
    named(room, 2, e => {
      encoding.writeVarUint(e, 0)
      encoding.writeVarString(e, 'token')
    }),
    named(room, 0, e => sync(e, 0, emptyVector)),
  ],
  update: (room, update) => named(room, 0, e => sync(e, 2, update)),
  awareness: (room, id, clock, state) =>
    named(room, 1, e => encoding.writeVarUint8Array(e, awarenessEntry(id, clock, state))),
  joined: frame => {
    const at = 1 + (frame[0] ?? 0)
    return frame[at] === 0 && frame[at + 1] === 1
  },
}

/** Ours: the state comes over HTTP, the socket is told its seq, and the server's SyncStep2 is the tail after it. */
export const guatu: Dialect = {
  ...yWebsocket,
  url: (port, room, index, seq) => `ws://127.0.0.1:${port}/sync/${room}?ticket=${index}&seq=${seq}`,
  greetings: () => [
    message(0, e => sync(e, 0, emptyVector)),
    message(0, e => sync(e, 1, new Uint8Array([0, 0]))),
  ],
  download: (port, room) => `http://127.0.0.1:${port}/state/${room}`,
  // the first message counted is the empty SyncStep2 of the greeting
  acknowledged: frame => (frame[0] === MessageType.ack ? decoding.readVarUint(body(frame)) - 1 : 0),
}

const body = (frame: Uint8Array) => decoding.createDecoder(frame.subarray(1))

function message(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function named(room: string, type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, room)
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function sync(encoder: encoding.Encoder, type: number, payload: Uint8Array): void {
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, payload)
}

function awarenessEntry(id: number, clock: number, state: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, id)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, state)
  return encoding.toUint8Array(encoder)
}
