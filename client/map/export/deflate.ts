/** Compresses what is written to it as zlib, which PNG and PDF both hold; `close` gives all of it. */
export interface Deflater {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  close(): Promise<Uint8Array<ArrayBuffer>>
}

export function createDeflater(): Deflater {
  const stream = new CompressionStream('deflate')
  const writer = stream.writable.getWriter()
  const whole = new Response(stream.readable).arrayBuffer()
  return {
    write: bytes => writer.write(bytes),
    async close() {
      await writer.close()
      return new Uint8Array(await whole)
    },
  }
}

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const deflater = createDeflater()
  const written = deflater.write(bytes)
  const whole = await deflater.close()
  await written
  return whole
}
