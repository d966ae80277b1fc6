import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Updates by hand: what no honest client would write, byte by byte as the V1 encoding has it. */

export interface ForgedStruct {
  readonly origin?: Id
  readonly right?: Id
  readonly parent?: string | Id
  readonly sub?: string
  readonly content: ForgedContent
}
export type Id = readonly [client: number, clock: number]
export type ForgedContent =
  | { readonly kind: 'any'; readonly values: readonly unknown[] }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'deleted'; readonly length: number }
  | { readonly kind: 'type'; readonly ref: number }
  | { readonly kind: 'binary' | 'json' | 'embed' | 'format' | 'doc' }
  | { readonly kind: 'gc' | 'skip'; readonly length: number }

export interface ForgedBlock {
  readonly client: number
  readonly clock: number
  readonly structs: readonly ForgedStruct[]
}

export const any = (...values: unknown[]): ForgedContent => ({ kind: 'any', values })
export const text = (string: string): ForgedContent => ({ kind: 'string', text: string })

const refs = { deleted: 1, json: 2, binary: 3, string: 4, embed: 5, format: 6, type: 7, any: 8, doc: 9 }

export function forge(
  blocks: readonly ForgedBlock[],
  deletes: readonly (readonly [client: number, clock: number, length: number])[] = [],
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const { restEncoder } = encoder
  encoding.writeVarUint(restEncoder, blocks.length)
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(restEncoder, structs.length)
    encoder.writeClient(client)
    encoding.writeVarUint(restEncoder, clock)
    for (const struct of structs) writeStruct(encoder, struct)
  }
  encoding.writeVarUint(restEncoder, deletes.length)
  for (const [client, clock, length] of deletes) {
    encoding.writeVarUint(restEncoder, client)
    encoding.writeVarUint(restEncoder, 1)
    encoding.writeVarUint(restEncoder, clock)
    encoding.writeVarUint(restEncoder, length)
  }
  return encoder.toUint8Array()
}

function writeStruct(encoder: Y.UpdateEncoderV1, struct: ForgedStruct): void {
  const { content, origin, right, parent, sub } = struct
  const { restEncoder } = encoder
  if (content.kind === 'gc' || content.kind === 'skip') {
    encoder.writeInfo(content.kind === 'gc' ? 0 : 10)
    encoding.writeVarUint(restEncoder, content.length)
    return
  }
  encoder.writeInfo(refs[content.kind] | (origin ? 128 : 0) | (right ? 64 : 0) | (sub === undefined ? 0 : 32))
  if (origin) writeId(restEncoder, origin)
  if (right) writeId(restEncoder, right)
  if (!origin && !right) {
    encoding.writeVarUint(restEncoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(restEncoder, parent)
    else writeId(restEncoder, parent ?? [0, 0])
    if (sub !== undefined) encoding.writeVarString(restEncoder, sub)
  }
  writeContent(encoder, content)
}

function writeId(encoder: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

function writeContent(encoder: Y.UpdateEncoderV1, content: ForgedContent): void {
  const { restEncoder } = encoder
  switch (content.kind) {
    case 'any':
      encoding.writeVarUint(restEncoder, content.values.length)
      for (const value of content.values) encoding.writeAny(restEncoder, value as never)
      return
    case 'string':
      encoding.writeVarString(restEncoder, content.text)
      return
    case 'deleted':
      encoding.writeVarUint(restEncoder, content.length)
      return
    case 'type':
      encoding.writeVarUint(restEncoder, content.ref)
      return
    case 'binary':
      encoding.writeVarUint8Array(restEncoder, Uint8Array.of(1, 2, 3))
      return
    case 'json':
      encoding.writeVarUint(restEncoder, 1)
      encoding.writeVarString(restEncoder, '1')
      return
    case 'embed':
      encoding.writeVarString(restEncoder, '{}')
      return
    case 'format':
      encoding.writeVarString(restEncoder, 'bold')
      encoding.writeVarString(restEncoder, 'true')
      return
    case 'doc':
      encoding.writeVarString(restEncoder, 'guid')
      encoding.writeAny(restEncoder, {})
      return
  }
}
