import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { z } from 'zod'
import type { Refusal } from '../refusal.ts'
import { MessageType, SyncType } from './messages.ts'

/**
 * The frames of the sync socket, both ways. A frame is one message and nothing after it; whoever reads one that is longer, shorter or
 * of an unknown type gets null or an exception from here and must treat it as damage.
 */

export interface Hello {
  readonly version: number
  readonly epoch: string
  /** What is on disk; the bundles that follow continue the stream from the seq the client connected with. */
  readonly seq: number
  readonly serverNow: number
  /** Milliseconds the business clock is ahead of `serverNow`; negative in a demo of the past. */
  readonly businessOffsetMs: number
}

/** Every accepted update from `first` to `last`, in order; apply them in one transaction. */
export interface Bundle {
  readonly first: number
  readonly last: number
  readonly updates: readonly Uint8Array[]
}

const RefusedJson = z.object({
  message: z.literal('refused'),
  refused: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
})

export type ServerMessage =
  | ({ readonly type: 'hello' } & Hello)
  | ({ readonly type: 'bundle' } & Bundle)
  /** So many of this connection's SyncStep2 and Update messages, counted from its start, are on disk. */
  | { readonly type: 'ack'; readonly durable: number }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'pulse' }
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  | { readonly type: 'step2'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly payload: Uint8Array }

const frame = (type: number, write?: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode(encoder => {
    encoding.writeVarUint(encoder, type)
    write?.(encoder)
  })

export const encodeHello = (hello: Hello): Uint8Array =>
  frame(MessageType.hello, encoder => {
    encoding.writeVarUint(encoder, hello.version)
    encoding.writeVarString(encoder, hello.epoch)
    encoding.writeVarUint(encoder, hello.seq)
    encoding.writeVarUint(encoder, hello.serverNow)
    encoding.writeVarInt(encoder, hello.businessOffsetMs)
  })

export const encodeBundle = (bundle: Bundle): Uint8Array =>
  frame(MessageType.bundle, encoder => {
    encoding.writeVarUint(encoder, bundle.first)
    encoding.writeVarUint(encoder, bundle.last)
    encoding.writeVarUint(encoder, bundle.updates.length)
    for (const update of bundle.updates) encoding.writeVarUint8Array(encoder, update)
  })

export const encodeAck = (durable: number): Uint8Array =>
  frame(MessageType.ack, encoder => encoding.writeVarUint(encoder, durable))

export const encodeRefused = (refusal: Refusal): Uint8Array =>
  frame(MessageType.refused, encoder =>
    encoding.writeVarString(encoder, JSON.stringify({ message: 'refused', ...refusal })),
  )

export const pulseFrame: Uint8Array = frame(MessageType.pulse)

const sync = (type: number, payload: Uint8Array): Uint8Array =>
  frame(MessageType.sync, encoder => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, payload)
  })

export const encodeStep1 = (stateVector: Uint8Array): Uint8Array => sync(SyncType.step1, stateVector)
export const encodeStep2 = (update: Uint8Array): Uint8Array => sync(SyncType.step2, update)
export const encodeUpdate = (update: Uint8Array): Uint8Array => sync(SyncType.update, update)
export const encodeAwareness = (payload: Uint8Array): Uint8Array =>
  frame(MessageType.awareness, encoder => encoding.writeVarUint8Array(encoder, payload))

/** An update that changes nothing: the SyncStep2 that ends a catch-up by bundles. */
export const emptyUpdate: Uint8Array = Uint8Array.of(0, 0)

/** Reads what a server sent; null for a type this version does not know. Throws on damaged bytes. */
export function decodeServerFrame(bytes: Uint8Array): ServerMessage | null {
  const decoder = decoding.createDecoder(bytes)
  const message = readServerMessage(decoder)
  if (message !== null && decoding.hasContent(decoder)) throw new Error('bytes after the message')
  return message
}

function readServerMessage(decoder: decoding.Decoder): ServerMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case MessageType.sync:
      return readSync(decoder)
    case MessageType.awareness:
      return { type: 'awareness', payload: decoding.readVarUint8Array(decoder) }
    case MessageType.hello:
      return readHello(decoder)
    case MessageType.bundle:
      return readBundle(decoder)
    case MessageType.ack:
      return { type: 'ack', durable: decoding.readVarUint(decoder) }
    case MessageType.refused:
      return { type: 'refused', refusal: readRefusal(decoding.readVarString(decoder)) }
    case MessageType.pulse:
      return { type: 'pulse' }
    default:
      return null
  }
}

function readSync(decoder: decoding.Decoder): ServerMessage | null {
  const kind = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  switch (kind) {
    case SyncType.step1:
      return { type: 'step1', stateVector: payload }
    case SyncType.step2:
      return { type: 'step2', update: payload }
    case SyncType.update:
      return { type: 'update', update: payload }
    default:
      return null
  }
}

function readHello(decoder: decoding.Decoder): ServerMessage {
  return {
    type: 'hello',
    version: decoding.readVarUint(decoder),
    epoch: decoding.readVarString(decoder),
    seq: decoding.readVarUint(decoder),
    serverNow: decoding.readVarUint(decoder),
    businessOffsetMs: decoding.readVarInt(decoder),
  }
}

function readBundle(decoder: decoding.Decoder): ServerMessage {
  const first = decoding.readVarUint(decoder)
  const last = decoding.readVarUint(decoder)
  const count = decoding.readVarUint(decoder)
  const updates: Uint8Array[] = []
  for (let i = 0; i < count; i++) updates.push(decoding.readVarUint8Array(decoder))
  return { type: 'bundle', first, last, updates }
}

function readRefusal(json: string): Refusal {
  const { refused, detail } = RefusedJson.parse(JSON.parse(json))
  return { refused: refused as Refusal['refused'], detail }
}
