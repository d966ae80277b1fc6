import i18next from 'i18next'
import { expect, test } from 'vitest'
import { changeLine, logEntries } from '../../client/card/log/change-words.ts'
import type { Change } from '../../client/card/log/changes.ts'
import card from '../../client/i18n/zh-CN/card.ts'
import domain from '../../client/i18n/zh-CN/domain.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { families, plainFields, textFields } from '../../shared/card/fields.ts'
import { buildBoard, now, today } from '../support/build-board.ts'

const i18n = i18next.createInstance()
await i18n.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { card, domain } },
  interpolation: { escapeValue: false },
})
const { plan } = createProjector(buildBoard(), today).view()

const change = (field: string, before: unknown, after: unknown, seq = 1): Change => ({
  seq,
  at: now,
  actor: { userId: 'u1', name: '示例' },
  roles: ['unit'],
  cause: 'edit',
  act: 'edit',
  thing: 'card',
  id: 'k1',
  field,
  before,
  after,
})

const cases: readonly [string, unknown, unknown, string, string, string][] = [
  ['progress', 8, 12, '进度', '8%', '12%'],
  ['owner', null, '项目科', '责任人', '', '项目科'],
  ['stage', 'sign', 'start', '阶段', '签约', '开工'],
  ['leadUnitId', 'zs', 'js', '牵头单位', '招商', '建设'],
  ['claim:start', null, '2021-10-11', '申报开工', '', '2021年10月11日'],
  ['investTotal', null, { amount: 5, unit: '亿元' }, '总投资', '', '5亿元'],
  [
    'due',
    { date: '2021-12-31', precision: 'day' },
    { date: '2022-01-20', precision: 'xun' },
    '完成时限',
    '2021年12月31日',
    '2022年1月中旬',
  ],
  [
    'lagged',
    { days: 1, first: '2021-10-24', last: '2021-10-24' },
    { days: 2, first: '2021-10-24', last: '2021-10-25' },
    '曾滞后',
    '累计1天（2021年10月24日至2021年10月24日）',
    '累计2天（2021年10月24日至2021年10月25日）',
  ],
  ['targetIds', null, ['X1-10', 'X1-12'], '支撑目标', '', 'X1-10、X1-12'],
  ['deletedAt', null, Date.UTC(2021, 9, 11, 2, 5), '删除', '', '2021年10月11日 10:05'],
  ['problem:p1', null, { text: '线路未迁改', state: 'open', answers: [] }, '提出难点', '', '线路未迁改'],
  [
    'problem:p1',
    { text: '线路未迁改', state: 'open', answers: [] },
    { text: '线路未迁改', state: 'answered', answers: [{ text: '月底前迁改' }] },
    '答复难点',
    '',
    '月底前迁改',
  ],
  [
    'problem:p1',
    { text: '线路未迁改', state: 'answered' },
    { text: '线路未迁改', state: 'closed', closed: { words: '已迁改' } },
    '难点销号',
    '',
    '已迁改',
  ],
  ['request:r1', null, { reason: '资金调整' }, '报批', '', '资金调整'],
  [
    'request:r1',
    { reason: '资金调整' },
    { reason: '资金调整', decision: { approved: false, words: '先推进' } },
    '不同意报批',
    '',
    '先推进',
  ],
]

test.each(cases)('[AUD-1] the log says %s in words', (field, before, after, name, old, now) => {
  expect(changeLine(i18n.t, change(field, before, after), plan)).toEqual({
    field: name,
    before: old,
    after: now,
  })
})

test('[AUD-1] every field of a card has a name in the log', () => {
  const keys = [
    ...Object.keys(plainFields),
    ...Object.keys(textFields),
    ...Object.keys(families).map(family => `${family}:x1`),
  ]
  for (const key of keys) {
    const line = changeLine(i18n.t, change(key, null, 'x'), plan)
    if (line) expect(line.field).not.toMatch(/field\.|log\./)
  }
})

test('[AUD-1] rows of one commit are one act, newest first, without the bookkeeping', () => {
  const rows = [
    change('order', 'a0', 'a1', 9),
    change('stage', 'sign', 'start', 9),
    change('stamp:sign', null, { by: {}, at: 1 }, 8),
    change('progress', 5, 10, 7),
  ]
  const entries = logEntries(i18n.t, rows, plan)
  expect(entries.map(entry => [entry.seq, entry.lines.length])).toEqual([
    [9, 1],
    [7, 1],
  ])
})

test('[AUD-1] a value of an older version never breaks the log', () => {
  for (const odd of [{}, [], 0, 'x', true, { date: 3 }])
    for (const key of ['due', 'plan:start', 'lists', 'problem:p', 'evidence:e', 'money:m', 'side'])
      expect(() => changeLine(i18n.t, change(key, odd, null), plan)).not.toThrow()
})
