import { expect, test } from 'vitest'
import { fileKind } from '../../server/campaign/evidence/file-kind.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )

const table: readonly [string, Uint8Array, string | null][] = [
  ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF----'), 'image/jpeg'],
  ['PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], '----'), 'image/png'],
  ['WebP', bytes('RIFF', [1, 2, 3, 4], 'WEBP'), 'image/webp'],
  ['PDF', bytes('%PDF-1.7\n---'), 'application/pdf'],
  ['WAV, a RIFF too', bytes('RIFF', [1, 2, 3, 4], 'WAVE'), null],
  ['Windows program', bytes('MZ', [0x90, 0], '--------'), null],
  ['SVG', bytes('<svg xmlns="'), null],
  ['HTML', bytes('<!doctype html>'), null],
  ['ZIP', bytes('PK', [3, 4], '--------'), null],
  ['GIF', bytes('GIF89a------'), null],
  ['nothing', bytes(), null],
]

test.each(table)('[CARD-1] evidence is told by its first bytes: %s', (_name, start, kind) => {
  expect(fileKind(start)).toBe(kind)
})
