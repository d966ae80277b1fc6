import { describe, expect, test } from 'vitest'
import { deedOf, emptyForm, isAtOnce } from '../../client/slip/deed/deed-draft.ts'
import { SlipDeed, type SlipDeedKind } from '../../shared/slip/slip.ts'
import { slipActs } from '../../shared/slip/slip-acts.ts'
import { date } from '../support/build-board.ts'

const due = { due: date('2021-11-05') }
const all = { words: ' 示例说明 ', evidenceIds: ['e1'], until: date('2021-11-06'), yes: true }
const acts = Object.keys(slipActs) as SlipDeedKind[]

describe('what an act needs before it can be pressed', () => {
  test.each(acts)('[SLIP-2] %s, with everything said, is a deed the server can read', act => {
    const deed = deedOf(act, slipActs[act], all, due)
    expect(SlipDeed.parse(deed)).toEqual(deed)
    expect(deed).not.toHaveProperty('words', all.words)
  })

  test.each(acts.filter(act => slipActs[act].needsWords))('[SLIP-2] %s without words is not sent', act => {
    expect(deedOf(act, slipActs[act], { ...all, words: '  ' }, due)).toBeNull()
  })

  test.each([
    [null, null],
    ['2021-11-04', null],
    ['2021-11-05', null],
    ['2021-11-06', '2021-11-06'],
  ])('[SLIP-3] more time until %s asks until %s: only past the day that holds', (until, asked) => {
    const deed = deedOf(
      'ask-extension',
      slipActs['ask-extension'],
      { ...all, until: until === null ? null : date(until) },
      due,
    )
    expect(deed && 'until' in deed ? deed.until : null).toBe(asked)
  })

  test.each(['answer-extension', 'answer-case'] as const)(
    '[SLIP-3] %s is not sent before yes or no is said',
    act => {
      expect(deedOf(act, slipActs[act], { ...all, yes: null }, due)).toBeNull()
      expect(deedOf(act, slipActs[act], { ...all, yes: false }, due)).not.toBeNull()
    },
  )

  test('[SLIP-2] one press is enough only where nothing has to be said', () => {
    for (const act of acts.filter(isAtOnce)) expect(deedOf(act, slipActs[act], emptyForm, due)).not.toBeNull()
  })
})
