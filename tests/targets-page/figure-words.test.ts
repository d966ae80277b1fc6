import i18next from 'i18next'
import { expect, test } from 'vitest'
import { aimWords } from '../../client/card/words/figure-words.ts'
import card from '../../client/i18n/zh-CN/card.ts'
import targets from '../../client/i18n/zh-CN/targets.ts'
import { Target, type TargetInput } from '../../shared/target/target.ts'

const i18n = i18next.createInstance()
await i18n.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { card, targets } },
  interpolation: { escapeValue: false },
})

function target(differs: Partial<TargetInput>): Target {
  return Target.parse({
    id: 'T1',
    order: 1,
    indicator: '示例指标',
    kind: 'increment',
    period: { scope: 'annual', from: '2021-01-01', to: '2021-12-31', stated: true },
    op: 'equal',
    strength: 'plain',
    measurement: { by: 'reported' },
    source: { where: '示例', text: '示例' },
    ...differs,
  })
}

const cases: readonly [string, Partial<TargetInput>, string][] = [
  ['X1-01 flat', { value: 60, unit: '个' }, '60个'],
  ['X1-02 以上', { op: 'at-least', value: 30, unit: '%' }, '30%以上'],
  ['X1-03 确保', { value: 3, unit: '个', strength: 'ensure' }, '确保3个'],
  ['X1-09 two decimals as printed', { value: 4.05, unit: '亿元' }, '4.05亿元'],
  ['X2-05 the unit is missing and stays missing', { value: 22, unitGuess: '家' }, '22（家）缺'],
  ['X2-07 two tiers', { value: 9.5, unit: '%', stretch: { value: 10, strength: 'strive' } }, '9.5%，力争10%'],
  [
    'X3-01 rank',
    { op: 'rank-within', kind: 'rank', value: 30, unit: '位', strength: 'strive' },
    '力争前30位',
  ],
  ['X3-04 超 excludes the figure', { op: 'more-than', value: 165, unit: '家' }, '超过165家'],
  ['X3-16 by reference', { op: 'reference', refIds: ['X3-04', 'X3-12'] }, '按指标X3-04、X3-12'],
  [
    'X4-01 soft and lower bound',
    { op: 'at-least', value: 51, unit: '亿元', strength: 'strive' },
    '力争51亿元以上',
  ],
  ['X4-05 翻一番 without a base', { op: 'double', unit: '个' }, '翻一番（基数待补）'],
  [
    'X4-05 翻一番 with its base',
    { op: 'double', unit: '个', base: { value: 2, asOf: '2020-12-31', source: '示例' } },
    '翻一番（基数2个，达到4个）',
  ],
  ['X4-06 零突破', { op: 'first', unit: '个', strength: 'strive' }, '力争零突破'],
  ['X6-07 the number is lost in the text', { unit: '场次' }, '数值原文缺场次'],
  ['C-01 all of them', { op: 'all', value: 100, unit: '%' }, '100%'],
  ['C-02 零增长', { op: 'zero-growth' }, '零增长'],
  ['C-G1 none yet', { op: 'none' }, '未定数值'],
  [
    'J2-02 every quarter',
    {
      op: 'at-least',
      value: 1,
      unit: '个',
      strength: 'strive',
      period: { scope: 'quarter', from: '2020-01-01', to: '2020-12-31', each: 'quarter', stated: true },
    },
    '每季度力争1个以上',
  ],
  ['J7-03 all of N', { op: 'all', value: 16, unit: '个' }, '全部16个'],
  ['J9-03 by a date', { op: 'by-date', dueOn: '2020-09-30' }, '2020年9月30日前'],
  ['J10-02 约', { op: 'about', value: 30, unit: '万平方米' }, '约30万平方米'],
  [
    'L10-04 per county, not for the total',
    { op: 'at-least', value: 2, unit: '期', perPlace: true, place: '各县区' },
    '各县区各2期以上',
  ],
  ['T4-02 four digits are not grouped', { op: 'at-least', value: 1000, unit: '家' }, '1000家以上'],
  ['T6-03 range', { op: 'range', value: 6, upper: 8, unit: '项' }, '6—8项'],
]

test.each(cases)('[TGT-1] %s', (_, differs, words) => {
  expect(aimWords(i18n.t, target(differs))).toBe(words)
})
