import { describe, expect, it } from 'vitest'
import type { TargetView } from '../../shared/board/view.ts'
import type { TargetInput } from '../../shared/target/target.ts'
import { reported, year2021 } from './a-target.ts'

type Key = TargetView['verdict']['key']
const base = { value: 7, asOf: '2020-12-31', source: '上年' }

describe('operators', () => {
  it.each<[string, Partial<TargetInput>, number, Key, number]>([
    ['税收收入达10.4亿元: reached', { kind: 'level', op: 'equal', value: 10.4 }, 10.4, 'met', 0],
    ['43家以上 includes the figure', { op: 'at-least', value: 43 }, 43, 'met', 0],
    ['“四上”企业数超165家 excludes it', { kind: 'stock', op: 'more-than', value: 165 }, 165, 'missed', 0],
    ['“四上”企业数超165家', { kind: 'stock', op: 'more-than', value: 165 }, 166, 'met', 0],
    ['增长16%以上, short', { kind: 'growth', op: 'at-least', value: 16, unit: '%' }, 14.5, 'missed', 1.5],
    ['58%, reached', { kind: 'ratio', op: 'equal', value: 58, unit: '%' }, 58, 'met', 0],
    ['170万元/亩', { kind: 'per-mu', op: 'equal', value: 170 }, 150, 'missed', 20],
    ['力争进入全省前30, 28th', { kind: 'rank', op: 'rank-within', value: 30 }, 28, 'met', 0],
    ['力争进入全省前30, 30th', { kind: 'rank', op: 'rank-within', value: 30 }, 30, 'met', 0],
    ['力争进入全省前30, 34th', { kind: 'rank', op: 'rank-within', value: 30 }, 34, 'missed', 4],
    ['违建零增长', { op: 'zero-growth' }, 0, 'met', 0],
    ['违建零增长, two found', { op: 'zero-growth' }, 2, 'missed', 2],
    ['at most', { kind: 'ratio', op: 'at-most', value: 5 }, 5.5, 'missed', 0.5],
    ['能耗下降, lower is better', { kind: 'ratio', op: 'equal', better: 'lower', value: 3 }, 2, 'met', 0],
    ['约18.9亿元, within five percent', { kind: 'level', op: 'about', value: 20 }, 19, 'met', 0],
    ['6-8项, from six on', { op: 'range', value: 6, upper: 8 }, 6, 'met', 0],
    ['翻一番, seven last year', { op: 'double', base }, 14, 'met', 0],
    ['零突破', { op: 'first' }, 1, 'met', 0],
    ['零突破, not yet', { op: 'first' }, 0, 'missed', 1],
    ['16个全面开工', { op: 'all', value: 16 }, 16, 'met', 0],
    ['100%以标准地出让', { kind: 'ratio', op: 'all', unit: '%' }, 92, 'missed', 8],
    ['顺利通过复检', { kind: 'pass-fail', op: 'pass' }, 1, 'met', 0],
    ['顺利通过复检, not', { kind: 'pass-fail', op: 'pass' }, 0, 'missed', 1],
    ['高于全市平均增速', { kind: 'growth', op: 'relative', base }, 7, 'missed', 0],
    ['高于全市平均增速, above', { kind: 'growth', op: 'relative', base }, 7.1, 'met', 0],
  ])('[TGT-1] %s', (_, target, value, key, gap) => {
    expect(reported(target, value).verdict).toMatchObject({ key, gap })
  })

  it.each<[string, Partial<TargetInput>]>([
    ['no figure yet', { op: 'none' }],
    ['翻一番 without a base', { op: 'double' }],
    ['a qualitative sentence', { kind: 'qualitative', op: 'none' }],
    ['an average nobody has given', { kind: 'growth', op: 'relative' }],
    ['a figure lost in the text', { op: 'equal' }],
  ])('[TGT-1] %s is unknown, never met and never missed', (_, target) => {
    expect(reported(target, 12).verdict).toEqual({ key: 'unknown', points: null, gap: null })
  })

  it('[TGT-1] what is due by a date has until that date, not until the campaign ends', () => {
    const target = { kind: 'event-count' as const, op: 'by-date' as const, dueOn: '2021-10-31' }
    expect(reported(target, 0).time.total).toBe(39)
    expect(reported(target, 0).verdict.key).toBe('missed')
    expect(reported(target, 1).verdict.key).toBe('met')
  })

  it('[TGT-1] nothing reported is unknown', () => {
    expect(reported({ value: 14 }, null)).toMatchObject({ current: null, verdict: { key: 'unknown' } })
  })
})

describe('against the time line', () => {
  it.each<[number, Key, number]>([
    [2, 'behind', -4.7],
    [3, 'ahead', 2.4],
    [14, 'met', 81],
    [15, 'met', 88.1],
  ])('[TGT-5] %d of 14 on day 19 of 100 is %s by %d points', (value, key, points) => {
    const view = reported({ value: 14 }, value)
    expect(view.verdict).toMatchObject({ key, points })
    expect(view.time).toMatchObject({ percent: 19, basis: 'days' })
    expect(view.expected).toBeCloseTo(2.66)
  })

  it('[TGT-5] exactly on its time line is 达序时', () => {
    expect(reported({ kind: 'level', value: 100, unit: '亿元' }, 19).verdict).toEqual({
      key: 'level',
      points: 0,
      gap: 81,
    })
  })

  it('[TGT-5] the published 92.6 % by the end of August is 25.9 points ahead of eight months of twelve', () => {
    const annual = { kind: 'level' as const, value: 100, period: year2021 }
    expect(reported(annual, 92.6, '2021-08-31').verdict).toMatchObject({ key: 'ahead', points: 25.9 })
    expect(reported(annual, 30.9, '2021-03-31').verdict).toMatchObject({ key: 'ahead', points: 5.9 })
  })

  it('[TGT-5] what is not reached when its period is over is missed', () => {
    const after = reported({ value: 14, reporting: { every: 'year' } }, null, '2022-01-10')
    expect(after.verdict.key).toBe('unknown')
    expect(reported({ value: 14 }, 13, '2022-01-10').verdict).toMatchObject({ key: 'missed', gap: 1 })
  })

  it.each<[string, Partial<TargetInput>]>([
    ['a growth rate', { kind: 'growth', value: 16, unit: '%' }],
    ['a ratio', { kind: 'ratio', value: 58, unit: '%' }],
    ['a rank', { kind: 'rank', op: 'rank-within', value: 3 }],
    ['a figure per mu', { kind: 'per-mu', value: 9 }],
    ['a stock without a base', { kind: 'stock', value: 165 }],
  ])('[TGT-5] %s has no points, no completion and nothing expected of it today', (_, target) => {
    const view = reported(target, 5)
    expect(view).toMatchObject({ completion: null, expected: null, verdict: { key: 'missed', points: null } })
  })

  it('[TGT-5] a stock with a base is measured from it', () => {
    const stock = {
      kind: 'stock' as const,
      value: 200,
      base: { value: 100, asOf: '2020-12-31', source: '年报' },
    }
    const view = reported({ ...stock, period: year2021 }, 180)
    expect(view).toMatchObject({ completion: 80, expected: 175, verdict: { key: 'ahead', points: 5 } })
  })

  it('[TGT-5] a stock asked to be no more than its base has no way to go, so no points', () => {
    const stock = {
      kind: 'stock' as const,
      value: 90,
      base: { value: 100, asOf: '2020-12-31', source: '年报' },
    }
    const view = reported({ ...stock, period: year2021 }, 80)
    expect(view).toMatchObject({ completion: null, verdict: { key: 'missed', points: null, gap: 10 } })
  })

  it('[CAL-5] 每年 starts afresh each year, inside its three', () => {
    const yearly = {
      scope: 'each',
      from: '2020-01-01',
      to: '2022-12-31',
      each: 'year',
      stated: true,
    } as const
    const period = { ...yearly, scope: 'year' as const }
    const view = reported({ value: 5, op: 'at-least', period }, 5, '2021-10-11')
    expect(view.time).toMatchObject({ basis: 'months', passed: 9, total: 12 })
    expect(reported({ value: 5, period }, null, '2023-06-01').time).toMatchObject({ passed: 12, total: 12 })
    const quarterly = { ...period, each: 'quarter' as const }
    expect(reported({ value: 1, period: quarterly }, null, '2021-11-30').time).toMatchObject({
      passed: 2,
      total: 3,
    })
  })
})
