import * as decoding from 'lib0/decoding'
import { MessageType, SyncType } from '../../shared/protocol/messages.ts'

/** What a client may send. */
export type ClientMessage =
  | { readonly type: 'step1'; readonly stateVector: Uint8Array }
  | { readonly type: 'step2'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly payload: Uint8Array }
  | { readonly type: 'queryAwareness' }

/**
 * Reads the envelope of one frame and nothing inside it; null unless every byte belongs to one known message. y-protocols' own reader
 * is not used: it applies what it reads and swallows what fails.
 */
export function readFrame(bytes: Uint8Array): ClientMessage | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const message = readMessage(decoder)
    return decoding.hasContent(decoder) ? null : message
  } catch {
    // lib0 throws on bytes that end too early or count too high: that is what a damaged frame is
    return null
  }
}

function readMessage(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case MessageType.sync:
      return readSync(decoder)
    case MessageType.awareness:
      return { type: 'awareness', payload: readPayload(decoder) }
    case MessageType.queryAwareness:
      return { type: 'queryAwareness' }
    default:
      return null
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case SyncType.step1:
      return { type: 'step1', stateVector: readPayload(decoder) }
    case SyncType.step2:
      return { type: 'step2', update: readPayload(decoder) }
    case SyncType.update:
      return { type: 'update', update: readPayload(decoder) }
    default:
      return null
  }
}

/** A copy: a view would keep the network's whole read buffer alive in the tail, for a few bytes. */
function readPayload(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw new Error('shorter than it says')
  return decoding.readUint8Array(decoder, length).slice()
}
