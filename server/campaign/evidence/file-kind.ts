/** The kinds of file taken as evidence, told by their first bytes; what a name or a browser says counts for nothing. */
export type EvidenceMediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'

/** How many bytes `fileKind` must see. */
export const tellingBytes = 12

export function fileKind(start: Uint8Array): EvidenceMediaType | null {
  if (startsWith(start, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(start, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (ascii(start, 0, 'RIFF') && ascii(start, 8, 'WEBP')) return 'image/webp'
  return ascii(start, 0, '%PDF-') ? 'application/pdf' : null
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte)

const ascii = (bytes: Uint8Array, at: number, text: string) =>
  startsWith(
    bytes.subarray(at),
    [...text].map(char => char.charCodeAt(0)),
  )
