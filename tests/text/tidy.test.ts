import { describe, expect, it } from 'vitest'
import { Command } from '../../shared/board/command.ts'
import { isTidy, tidy, tidyAll } from '../../shared/text.ts'

describe('tidy', () => {
  it.each([
    ['a control character', '已\u0000办', '已办'],
    ['Windows line ends', '一\r\n二\r三', '一\n二\n三'],
    ['a decomposed letter', 'e\u0301', 'é'],
    ['a noncharacter no XML takes', '纪\uFFFF要\uFFFE', '纪要'],
    ['half of an emoji', 'x\uD83D', 'x\uFFFD'],
  ])('repairs %s', (_, typed, kept) => {
    expect(tidy(typed)).toBe(kept)
    expect(isTidy(tidy(typed))).toBe(true)
  })

  it('leaves rare characters and joined emoji as they are', () => {
    for (const text of ['𠮷野家', '👨‍👩‍👧', '（一）全角，标点。']) expect(tidy(text)).toBe(text)
  })
})

describe('tidyAll', () => {
  it('repairs texts however deep they stand, and nothing else', () => {
    expect(tidyAll({ n: 1, on: true, none: null, list: [{ words: ['x\u0000'] }] })).toEqual({
      n: 1,
      on: true,
      none: null,
      list: [{ words: ['x'] }],
    })
  })

  it('makes a pasted command acceptable without making a reason of blanks one', () => {
    const reason = (text: string) =>
      Command.safeParse(tidyAll({ type: 'card.delete', cards: ['k1'], reason: text })).success
    expect([reason('重\u0000复'), reason(' \u0000 ')]).toEqual([true, false])
  })
})
