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
