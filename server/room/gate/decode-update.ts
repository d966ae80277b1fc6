import type * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

export type Struct = Y.Item | Y.GC | Y.Skip
export interface DeleteRange {
  readonly clock: number
  readonly len: number
}
export interface DecodedUpdate {
  /** By client, in the order of their clocks. */
  readonly blocks: ReadonlyMap<number, readonly Struct[]>
  readonly deletes: ReadonlyMap<number, readonly DeleteRange[]>
  /** How many blocks the bytes announce; more than `blocks` when a client comes twice. */
  readonly blockCount: number
  /** Bytes after the end. */
  readonly left: number
}

/**
 * Reads an update without touching a document. `Y.decodeUpdate` reads structs one by one, so a few bytes that claim millions of
 * them fail at the end of the bytes and allocate nothing. V1 only: no check can make V2 safe to read. Throws on damage.
 */
export function decodeUpdate(bytes: Uint8Array): DecodedUpdate {
  const { structs, ds } = Y.decodeUpdateV2(bytes, WatchedDecoder)
  const { clients, restDecoder } = WatchedDecoder.newest
  const blocks = new Map<number, Struct[]>()
  for (const struct of structs) {
    const block = blocks.get(struct.id.client)
    if (block) block.push(struct)
    else blocks.set(struct.id.client, [struct])
  }
  return { blocks, deletes: ds.clients, blockCount: clients, left: bytes.length - restDecoder.pos }
}

/** The V1 decoder, counting the blocks of structs it is asked for; Yjs makes it, so the newest one is ours to look at after. */
class WatchedDecoder extends Y.UpdateDecoderV1 {
  static newest: WatchedDecoder
  clients = 0
  constructor(decoder: decoding.Decoder) {
    super(decoder)
    WatchedDecoder.newest = this
  }
  override readClient(): number {
    this.clients += 1
    return super.readClient()
  }
}
