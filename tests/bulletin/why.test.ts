import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { lampReasonWords } from '../../client/card/words/lamp-words.ts'
import card from '../../client/i18n/zh-CN/card.ts'
import { reasonWords } from '../../shared/bulletin/why.ts'
import { reasonKeys } from '../../shared/lamp/reason.ts'

const values = {
  date: '2021-10-12',
  due: '2021-10-15',
  started: '2021-09-30',
  stage: '开工',
  days: 9,
  progress: 35,
  expected: 62.5,
  points: 27.5,
  done: 1.2,
  unit: '亿元',
}

test('[HIST-3] paper says why in the words of the screen', async () => {
  const words = createInstance()
  await words.init({ lng: 'zh-CN', resources: { 'zh-CN': { card } }, interpolation: { escapeValue: false } })
  for (const key of reasonKeys) {
    const lamp = { kind: 'milestone', lamp: 'red', reason: { key, values } } as const
    expect(reasonWords(lamp)).toBe(lampReasonWords(words.t, lamp, 2021))
  }
})
