import { describe, expect, test } from 'vitest'
import { changedKeys, prune, putPath, readPath, rebase, withDefaults } from '../../client/plan/form/draft.ts'

describe('a draft', () => {
  test('is read and put by path, and the draft it was put into stays as it was', () => {
    const draft = { period: { from: 'a', to: 'b' } }
    const next = putPath(draft, 'period.from', 'c')
    expect(readPath(next, 'period.from')).toBe('c')
    expect(readPath(next, 'period.to')).toBe('b')
    expect(draft.period.from).toBe('a')
    expect(readPath(putPath({}, 'base.value', 3), 'base.value')).toBe(3)
  })

  test('left empty means not said; nought, no and an empty list are said', () => {
    expect(prune({ a: '', b: null, c: { d: '', e: undefined }, f: 0, g: false, h: [] })).toEqual({
      f: 0,
      g: false,
      h: [],
    })
  })

  test('what is said wins over its default, within objects too', () => {
    expect(withDefaults({ a: { b: 1 } }, { a: { b: 0, c: 2 }, d: 3 })).toEqual({ a: { b: 1, c: 2 }, d: 3 })
  })

  test('two people in different fields of one item do not undo each other', () => {
    const before = { name: '甲', shortName: '乙', slogan: '丙' }
    const mine = { name: '甲', shortName: '我的' }
    const now = { name: '他的', shortName: '乙', slogan: '丙' }
    expect(rebase(before, mine, now)).toEqual({ name: '他的', shortName: '我的' })
    expect(changedKeys(before, mine)).toEqual(['shortName', 'slogan'])
  })
})
