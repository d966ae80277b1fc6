import { expect, test } from 'vitest'
import { isStorable } from '../../server/web/storable.ts'

test.each([
  ['a plain text', '县级', true],
  ['a character beyond the first plane', '𠮷', true],
  ['NUL', 'a\0b', false],
  ['half a surrogate pair', 'a\ud842', false],
  ['deep in what was asked', { rows: [{ title: 'x\0' }] }, false],
  ['in a key', { 'k\0': 1 }, false],
  ['no text at all', { n: 1, none: null, yes: true }, true],
])('[SCALE-5] %s is kept alike on either database, or not at all', (_what, value, storable) => {
  expect(isStorable(value)).toBe(storable)
})
