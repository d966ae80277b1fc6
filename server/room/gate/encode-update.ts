import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { DeleteRange } from './decode-update.ts'
import type { FreshStruct } from './inspection.ts'

/** V1 bytes of what is new in an update: the journal and the other clients get nothing twice. */
export function encodeUpdate(
  fresh: ReadonlyMap<number, readonly FreshStruct[]>,
  deletes: ReadonlyMap<number, readonly DeleteRange[]>,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, fresh.size)
  for (const [client, structs] of newestFirst(fresh)) {
    encoding.writeVarUint(encoder.restEncoder, structs.length)
    encoder.writeClient(client)
    const first = structs[0]
    encoding.writeVarUint(encoder.restEncoder, first ? first.item.id.clock + first.offset : 0)
    for (const { item, offset } of structs) item.write(encoder, offset)
  }
  encoding.writeVarUint(encoder.restEncoder, deletes.size)
  for (const [client, ranges] of newestFirst(deletes)) {
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}

/** Yjs writes higher client ids first, which spares it conflicts when it reads them. */
const newestFirst = <T>(byClient: ReadonlyMap<number, T>): [number, T][] =>
  [...byClient].sort((a, b) => b[0] - a[0])
