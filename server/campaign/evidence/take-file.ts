import { createHash } from 'node:crypto'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { largestEvidence, type StoredFile } from './evidence-store.ts'
import { fileKind, tellingBytes } from './file-kind.ts'

/** Hands on a file as it arrives, for as long as it may still be one that is taken; says what it was, or why it is refused. */
export async function takeFile(
  content: AsyncIterable<Uint8Array>,
  write: (chunk: Uint8Array) => Promise<unknown>,
): Promise<StoredFile | Refusal> {
  const hash = createHash('sha256')
  let start = new Uint8Array()
  let bytes = 0
  for await (const chunk of content) {
    bytes += chunk.byteLength
    if (bytes > largestEvidence) return refuse('too-large', { limitBytes: largestEvidence })
    if (start.byteLength < tellingBytes) start = Buffer.concat([start, chunk]).subarray(0, tellingBytes)
    if (start.byteLength === tellingBytes && !fileKind(start)) return refuse('bad-file')
    hash.update(chunk)
    await write(chunk)
  }
  const mediaType = fileKind(start)
  return mediaType ? { sha256: hash.digest('hex'), bytes, mediaType } : refuse('bad-file')
}
