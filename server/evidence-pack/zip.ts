import { once } from 'node:events'
import { createDeflateRaw } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'

/** Deflated by Node, off the thread that serves the boards; fflate writes the container. */
class DeflatedFile extends ZipPassThrough {
  private readonly deflate = createDeflateRaw()

  constructor(name: string, at: Date) {
    super(name)
    this.compression = 8
    this.mtime = at
    // said to be of Unix, or old unpackers take UTF-8 names for those of DOS
    this.os = 3
    this.attrs = 0o100644 << 16
    this.deflate.on('data', (bytes: Uint8Array) => this.ondata(null, bytes as Uint8Array<ArrayBuffer>, false))
    this.deflate.on('end', () => this.ondata(null, new Uint8Array(0), true))
  }

  protected override process(chunk: Uint8Array<ArrayBuffer>, final: boolean): void {
    if (chunk.length > 0) this.deflate.write(chunk)
    if (final) this.deflate.end()
  }

  /** Resolves when it can take more. */
  async ready(): Promise<void> {
    if (this.deflate.writableNeedDrain) await once(this.deflate, 'drain')
  }

  ended(): Promise<unknown> {
    return once(this.deflate, 'end')
  }
}

export interface ZipWriter {
  /** Writes one file whole before it resolves; texts as UTF-8. */
  add(name: string, content: Uint8Array | string | AsyncIterable<string>): Promise<void>
  finish(): Uint8Array
  /** Compressed bytes so far. */
  readonly bytes: number
}

/** A zip in memory. `seen` is told every byte of every file, for hashing. */
export function zipWriter(at: Date, seen: (name: string, bytes: Uint8Array) => void): ZipWriter {
  const chunks: Uint8Array[] = []
  let total = 0
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
    total += chunk.length
  })
  return {
    get bytes() {
      return total
    },
    async add(name, content) {
      const file = new DeflatedFile(name, at)
      zip.add(file)
      const ended = file.ended()
      for await (const piece of piecesOf(content)) {
        seen(name, piece)
        file.push(piece)
        await file.ready()
      }
      file.push(new Uint8Array(0), true)
      await ended
    },
    finish() {
      zip.end()
      return Buffer.concat(chunks)
    },
  }
}

async function* piecesOf(content: Uint8Array | string | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content
  else if (typeof content === 'string') yield Buffer.from(content)
  else for await (const text of content) yield Buffer.from(text)
}
