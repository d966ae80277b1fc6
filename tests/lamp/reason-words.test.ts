import { describe, expect, it } from 'vitest'
import english from '../../client/i18n/en/card.ts'
import chinese from '../../client/i18n/zh-CN/card.ts'
import { reasonKeys } from '../../shared/lamp/reason.ts'

/** The rule that lights a lamp names its reason by key; a key without words would print itself on the wall. */
describe.each([
  ['zh-CN', chinese],
  ['en', english],
])('the reasons of lamps in %s', (_, words: object) => {
  it.each(reasonKeys)('[LAMP-2] %s has words', key => {
    expect(wordsAt(words, `why.${key}`)).toMatch(/\S/)
  })

  it('[LAMP-2] has no words for a reason no rule gives', () => {
    expect(
      keysIn(wordsAt(words, 'why.lamp'), 'lamp').filter(key => !reasonKeys.some(known => known === key)),
    ).toEqual([])
  })
})

function wordsAt(words: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (isGroup(at) ? at[part] : undefined), words)
}

function keysIn(words: unknown, path: string): string[] {
  if (!isGroup(words)) return [path]
  return Object.entries(words).flatMap(([key, below]) => keysIn(below, `${path}.${key}`))
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
