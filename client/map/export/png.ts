/** A PNG of RGB rows as a file's parts. `zlib` is the compressed rows, each behind a filter byte; `dpi` is written into it. */
export function pngOf(
  width: number,
  height: number,
  dpi: number,
  zlib: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer>[] {
  const perMetre = Math.round(dpi / 0.0254)
  return [
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', new Uint8Array([...int(width), ...int(height), 8, 2, 0, 0, 0])),
    chunk('pHYs', new Uint8Array([...int(perMetre), ...int(perMetre), 1])),
    chunk('IDAT', zlib),
    chunk('IEND', new Uint8Array()),
  ]
}

/** Puts the filter byte before each row: 0, as it is; flat colour compresses well without. */
export function filteredRows(rgb: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const row = width * 3
  const rows = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y++) rows.set(rgb.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  return rows
}

function chunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(content.length + 12)
  bytes.set(int(content.length))
  bytes.set(
    [...name].map(letter => letter.charCodeAt(0)),
    4,
  )
  bytes.set(content, 8)
  bytes.set(int(crc(bytes.subarray(4, content.length + 8))), content.length + 8)
  return bytes
}

const int = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
]

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return ~value >>> 0
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
