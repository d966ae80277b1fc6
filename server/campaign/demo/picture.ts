import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]

/** A small canvas that knows rectangles and becomes a PNG: enough for pictures that need not pretend to be photographs. */
export interface Picture {
  rect(x: number, y: number, width: number, height: number, colour: Colour): void
  png(): Uint8Array
}

export function blankPicture(width: number, height: number, ground: Colour): Picture {
  const stride = width * 3 + 1
  const rows = new Uint8Array(stride * height)
  const rect: Picture['rect'] = (x, y, w, h, [red, green, blue]) => {
    for (let row = Math.max(0, y); row < Math.min(height, y + h); row++)
      for (let column = Math.max(0, x); column < Math.min(width, x + w); column++) {
        const at = row * stride + 1 + column * 3
        rows[at] = red
        rows[at + 1] = green
        rows[at + 2] = blue
      }
  }
  rect(0, 0, width, height, ground)
  return { rect, png: () => encode(width, height, rows) }
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** 8 bits, RGB, no filter, one data chunk. */
function encode(width: number, height: number, rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const parts = [
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]
  return Uint8Array.from(Buffer.concat(parts))
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(body.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
