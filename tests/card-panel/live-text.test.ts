import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carryCaret, rebaseText } from '../../client/card/text/live-text.ts'

test.each([
  ['typing before the caret pushes it', '主体封顶', 4, '一期主体封顶', 6],
  ['typing behind the caret leaves it', '主体封顶', 2, '主体封顶完成', 2],
  ['removing around the caret puts it where the gap closed', '主体已经封顶', 3, '主体封顶', 2],
  ['typing exactly at the caret goes behind it', '主体', 1, '主楼体', 1],
  ['an emoji before it counts as both its halves', '工', 1, '😀工', 3],
])('[KAN-5] the caret is kept on a remote change: %s', (_, before, caret, after, then) => {
  expect(carryCaret(caret, before, after)).toBe(then)
})

test.each([
  ['both kept', '主体封顶', '主体已封顶', '主体封顶，外墙施工', '主体已封顶，外墙施工'],
  ['only theirs', '主体封顶', '主体封顶', '主体完工', '主体完工'],
  ['only mine', '主体封顶', '主体完工', '主体封顶', '主体完工'],
  ['mine appended, theirs put before', '桩基', '桩基完成', '一期桩基', '一期桩基完成'],
])('[KAN-5] two people in one text: %s', (_, base, mine, theirs, together) => {
  expect(rebaseText(base, mine, theirs)).toBe(together)
})

test('[KAN-5] what somebody typed into a stretch I was deleting stays', () => {
  expect(rebaseText('一二三四', '一四', '一二新三四')).toContain('新')
})

test('[KAN-5] every character both people inserted is in the result', () => {
  const base = fc.string({ unit: fc.constantFrom('竣', '工', 'a', '😀', '，'), maxLength: 12 })
  fc.assert(
    fc.property(base, fc.nat(12), fc.nat(12), (text, at, other) => {
      const merged = rebaseText(text, insert(text, at, '甲'), insert(text, other, '乙'))
      expect([...merged].sort().join('')).toBe([...`${text}甲乙`].sort().join(''))
    }),
  )
})

function insert(base: string, at: number, what: string): string {
  const points = [...base]
  points.splice(Math.min(at, points.length), 0, what)
  return points.join('')
}
