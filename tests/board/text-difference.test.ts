import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rebaseDifference, type TextDifference, textDifference } from '../../shared/board/text-difference.ts'

const apply = (text: string, d: TextDifference | null) =>
  d ? text.slice(0, d.at) + d.insert + text.slice(d.at + d.remove) : text

/** Texts full of what cuts badly: emoji, families joined by ZWJ, skin tones, rare Han characters, combining marks. */
const tricky = fc
  .array(fc.constantFrom('中', 'a', '\n', '😀', '😁', '👨‍👩‍👧', '👍🏽', '𠮷', '𠮟', '𪚥', 'é', '🇨🇳'), {
    maxLength: 12,
  })
  .map(parts => parts.join(''))

describe('textDifference', () => {
  const table: readonly [name: string, before: string, after: string, difference: TextDifference | null][] = [
    ['nothing', '已开工', '已开工', null],
    ['an insertion', '已工', '已开工', { at: 1, remove: 0, insert: '开' }],
    ['a deletion', '已开工', '已工', { at: 1, remove: 1, insert: '' }],
    ['a replacement', '征迁50%完成', '征迁80%完成', { at: 2, remove: 1, insert: '8' }],
    ['everything', 'ab', '中', { at: 0, remove: 2, insert: '中' }],
    ['a doubled character', '哈哈', '哈哈哈', { at: 2, remove: 0, insert: '哈' }],
    ['emoji that share their first half', '😀', '😁', { at: 0, remove: 2, insert: '😁' }],
    ['Han beyond the basic plane that share a half', '姓𠮷', '姓𠮟', { at: 1, remove: 2, insert: '𠮟' }],
    [
      'emoji that share their second half',
      '\u{1F600}',
      '\u{1FA00}',
      { at: 0, remove: 2, insert: '\u{1FA00}' },
    ],
    ['a member of a family', '👨‍👩‍👧', '👨‍👩‍👦', { at: 6, remove: 2, insert: '👦' }],
    ['a skin tone', '👍', '👍🏽', { at: 2, remove: 0, insert: '🏽' }],
  ]
  it.each(table)('finds the smallest middle of %s', (_, before, after, difference) => {
    expect(textDifference(before, after)).toEqual(difference)
  })

  it('turns any text into any other without ever cutting a code point', () => {
    fc.assert(
      fc.property(tricky, tricky, (before, after) => {
        const difference = textDifference(before, after)
        expect(apply(before, difference)).toBe(after)
        if (!difference) return
        const removed = before.slice(difference.at, difference.at + difference.remove)
        for (const part of [difference.insert, removed, before.slice(0, difference.at)])
          expect(part.isWellFormed()).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('rebaseDifference', () => {
  const rebased = (before: string, mine: string, theirs: string) => {
    const difference = textDifference(before, mine)
    if (!difference) return theirs
    return rebaseDifference(difference, before, theirs).reduce<string>(apply, theirs)
  }
  const table: readonly [name: string, before: string, mine: string, theirs: string, both: string][] = [
    ['my end, their beginning', '进度正常', '进度正常。', '本周进度正常', '本周进度正常。'],
    ['my beginning, their end', '进度正常', '本周进度正常', '进度正常。', '本周进度正常。'],
    ['both at one place: mine stands before theirs', '进度', '进度慢', '进度快', '进度慢快'],
    ['I deleted what they wrote into: their words stay', 'abcdef', 'af', 'abcXdef', 'aXf'],
    ['both deleted the same', 'abcdef', 'af', 'abf', 'af'],
    ['they deleted what I changed: my words stay', 'abcdef', 'abXdef', 'af', 'aXf'],
    ['nothing of mine', 'abc', 'abc', 'abcd', 'abcd'],
  ]
  it.each(table)('keeps both: %s', (_, before, mine, theirs, both) => {
    expect(rebased(before, mine, theirs)).toBe(both)
  })

  it('never loses a character somebody else has written, and never cuts one', () => {
    fc.assert(
      fc.property(tricky, tricky, fc.nat(), (before, mine, seed) => {
        const points = [...before]
        const at = seed % (points.length + 1)
        const theirs = [...points.slice(0, at), '【他】', ...points.slice(at)].join('')
        const both = rebased(before, mine, theirs)
        expect(both).toContain('【他】')
        expect(both.isWellFormed()).toBe(true)
        expect(both.replace('【他】', '')).toBe(mine)
      }),
      { numRuns: 2000 },
    )
  })
})
