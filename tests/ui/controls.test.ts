import { describe, expect, test } from 'vitest'
import { matchOptions } from '../../client/ui/combo-match.ts'
import { floatPosition } from '../../client/ui/float-position.ts'
import { isHotkey } from '../../client/ui/hotkey.ts'
import { parseNumber } from '../../client/ui/parse-number.ts'
import { rove } from '../../client/ui/roving.ts'

const any = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }

test.each([
  ['', any, null],
  ['4.05', any, 4.05],
  ['12,000', any, 12_000],
  ['８０', any, 80],
  ['101', { min: 0, max: 100 }, undefined],
  ['4.', any, 4],
  ['-', any, undefined],
  ['3万', any, undefined],
])('a figure typed as %j within %j is %j', (text, limits, value) => {
  expect(parseNumber(text, limits)).toBe(value)
})

test.each([
  ['ArrowDown', 2, 0],
  ['ArrowUp', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['a', 1, null],
])('in a list of three %s from %i goes to %j', (key, at, to) => {
  expect(rove(key, at, 3, 'ArrowUp', 'ArrowDown')).toBe(to)
})

test('an empty list has nowhere to go', () => {
  expect(rove('ArrowDown', -1, 0, 'ArrowUp', 'ArrowDown')).toBeNull()
})

const pressed = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test.each([
  ['mod+k', pressed('k', { ctrlKey: true }), true],
  ['mod+k', pressed('K', { metaKey: true }), true],
  ['mod+k', pressed('k'), false],
  ['mod+z', pressed('z', { ctrlKey: true, shiftKey: true }), false],
  ['mod+shift+z', pressed('Z', { ctrlKey: true, shiftKey: true }), true],
  ['?', pressed('?', { shiftKey: true }), true],
  ['/', pressed('/', { ctrlKey: true }), false],
  ['j', pressed('j'), true],
])('%s and the press %j: %j', (combination, press, is) => {
  expect(isHotkey(combination, press)).toBe(is)
})

test.each([
  ['招商', ['zs']],
  ['局', ['zs', 'js']],
  ['高新区 建设', ['js']],
  ['无', []],
  ['  ', ['zs', 'js']],
])('searching %j finds by label and by hint, in the list’s own order', (typed, found) => {
  const options = [
    { value: 'zs', label: '招商局', hint: '高新区招商局' },
    { value: 'js', label: '建设局', hint: '高新区建设局' },
  ]
  expect(matchOptions(options, typed).map(option => option.value)).toEqual(found)
})

describe('a layer beside its anchor', () => {
  const view = { width: 1000, height: 700 }
  const anchor = (left: number, top: number) => ({ left, top, width: 100, height: 32 })

  test('below where there is room, above where there is more', () => {
    expect(floatPosition(anchor(50, 100), { width: 200, height: 300 }, view, 'start').top).toBe(136)
    expect(floatPosition(anchor(50, 600), { width: 200, height: 300 }, view, 'start').top).toBe(296)
  })

  test('never outside the window, and as high as the window lets it', () => {
    expect(floatPosition(anchor(950, 100), { width: 200, height: 300 }, view, 'start').left).toBe(792)
    expect(floatPosition(anchor(-20, 100), { width: 200, height: 300 }, view, 'end').left).toBe(8)
    expect(floatPosition(anchor(50, 100), { width: 200, height: 3000 }, view, 'start').maxHeight).toBe(556)
  })
})
