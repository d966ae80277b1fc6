import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applySplice, carryCaret, rebaseText, spliceBetween } from '../../client/card/text/splice.ts'

const text = fc.string({ unit: fc.constantFrom('竣', '工', 'a', '😀', '𠮷', '，'), maxLength: 12 })

test('[KAN-5] the splice between two texts turns the first into the second', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applySplice(before, spliceBetween(before, after))).toBe(after)
    }),
  )
})

test('[KAN-5] a splice never cuts a surrogate pair, so no edit carries half a character', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const splice = spliceBetween(before, after)
      expect(splice.inserted.isWellFormed()).toBe(true)
      expect(before.slice(splice.at, splice.at + splice.removed).isWellFormed()).toBe(true)
    }),
  )
  expect(spliceBetween('a😀b', 'a😁b')).toEqual({ at: 1, removed: 2, inserted: '😁' })
})

test.each([
  ['typing before the caret pushes it', 4, { at: 0, removed: 0, inserted: '已经' }, 6],
  ['typing behind the caret leaves it', 2, { at: 3, removed: 0, inserted: '已经' }, 2],
  ['removing around the caret puts it where the gap closed', 3, { at: 1, removed: 4, inserted: '' }, 1],
  ['typing exactly at the caret goes behind it', 2, { at: 2, removed: 0, inserted: '新' }, 2],
] as const)('[KAN-5] the caret is kept on a remote change: %s', (_, caret, splice, then) => {
  expect(carryCaret(caret, splice)).toBe(then)
})

test.each([
  ['both kept', '主体封顶', '主体已封顶', '主体封顶，外墙施工', '主体已封顶，外墙施工'],
  ['only theirs', '主体封顶', '主体封顶', '主体完工', '主体完工'],
  ['only mine', '主体封顶', '主体完工', '主体封顶', '主体完工'],
  ['the same', '开工', '竣工', '竣工', '竣工'],
  ['mine appended, theirs put before', '桩基', '桩基完成', '一期桩基', '一期桩基完成'],
])('[KAN-5] two people in one text: %s', (_, base, mine, theirs, together) => {
  expect(rebaseText(base, mine, theirs)).toBe(together)
})

test('[KAN-5] what somebody typed into a stretch I was deleting stays', () => {
  expect(rebaseText('一二三四', '一四', '一二新三四')).toContain('新')
})

test('[KAN-5] every character both people inserted is in the result', () => {
  const inserted = fc.tuple(text, fc.nat(12), fc.nat(12))
  fc.assert(
    fc.property(inserted, ([base, at, other]) => {
      const mine = insert(base, at, '甲')
      const theirs = insert(base, other, '乙')
      const merged = rebaseText(base, mine, theirs)
      expect([...merged].sort().join('')).toBe([...`${base}甲乙`].sort().join(''))
    }),
  )
})

function insert(base: string, at: number, what: string): string {
  const points = [...base]
  points.splice(Math.min(at, points.length), 0, what)
  return points.join('')
}
