import { describe, expect, it } from 'vitest'
import type { Instant } from '../../shared/calendar/date.ts'
import { CardId } from '../../shared/ids.ts'
import { depthsOf } from '../../shared/target/depth.ts'
import { isStale } from '../../shared/target/report.ts'
import type { TargetInput } from '../../shared/target/target.ts'
import { settleReferences, targetView } from '../../shared/target/target-view.ts'
import { day } from '../card/a-card.ts'
import { aReport, aTarget, counted, reported, year2021 } from './a-target.ts'

describe('the current value', () => {
  it('[TGT-3] of a counted target is its opening balance and what was verified since, never what is only claimed', () => {
    const opening = { value: 5, asOf: '2021-09-30', source: '台账' }
    const cardIds = [CardId.parse('c1')]
    const view = counted({ value: 14, opening }, { verified: 3, claimed: 4, cardIds })
    expect(view).toMatchObject({
      current: 8,
      rollup: { verified: 3, claimed: 4, unit: '个', converted: false, cardIds },
    })
  })

  it('[TGT-3] a report stands beside the live roll-up without replacing it', () => {
    const target = aTarget({ value: 14, measurement: { by: 'cards', stageId: 'start', where: {} } })
    const sum = { verified: 2, claimed: 0, converted: false, leftOut: false, cardIds: [] }
    const view = targetView(target, { sum, reports: [aReport(9)], depth: 0 }, day('2021-10-11'))
    expect(view).toMatchObject({ current: 2, report: { value: 9, asOf: '2021-10-11', stale: false } })
  })

  it('[TGT-3] the newest as-of date wins, and of two for one day the later entry', () => {
    const reports = [
      aReport(3, '2021-10-10', { at: 500 as Instant }),
      aReport(1, '2021-09-30', { at: 900 as Instant }),
      aReport(4, '2021-10-10', { at: 600 as Instant }),
      aReport(99, '2021-10-11', { targetId: aTarget({ id: 'other' }).id }),
    ]
    const view = targetView(aTarget({ value: 14 }), { sum: null, reports, depth: 0 }, day('2021-10-11'))
    expect(view.current).toBe(4)
  })

  it.each<[string, string, TargetInput['reporting'], boolean]>([
    ['2021-09-30', '2021-10-31', { every: 'month' }, false],
    ['2021-09-30', '2021-11-01', { every: 'month' }, true],
    ['2021-10-18', '2021-10-31', { every: 'week' }, false],
    ['2021-10-17', '2021-10-31', { every: 'week' }, true],
    ['2021-10-01', '2021-10-20', { every: 'xun' }, false],
    ['2021-09-30', '2021-10-20', { every: 'xun' }, true],
    ['2021-06-30', '2021-10-11', { every: 'quarter' }, true],
    ['2020-12-31', '2021-01-05', { every: 'month' }, true],
    ['2021-12-15', '2022-06-01', { every: 'month' }, false],
  ])('[TGT-3] as of %s, on %s, reported %o: stale is %s', (asOf, today, reporting, stale) => {
    expect(isStale(aTarget({ period: year2021, reporting }), day(asOf), day(today))).toBe(stale)
  })

  it('[TGT-3] a stale report shows, warns, and drives nothing', () => {
    const target = aTarget({ value: 14, period: year2021 })
    const view = targetView(
      target,
      { sum: null, reports: [aReport(9, '2021-06-30')], depth: 0 },
      day('2021-10-11'),
    )
    expect(view).toMatchObject({
      current: null,
      report: { value: 9, stale: true },
      verdict: { key: 'unknown' },
      warnings: ['target.warning.report-stale'],
    })
  })

  it('[TGT-3] until somebody reports, the opening figure stands, as long as it is not stale itself', () => {
    const opening = { value: 6, asOf: '2021-09-30', source: '统计快报' }
    const target = aTarget({ value: 14, period: year2021, opening })
    const on = (today: string) => targetView(target, { sum: null, reports: [], depth: 0 }, day(today)).current
    expect([on('2021-10-11'), on('2021-11-01')]).toEqual([6, null])
  })

  it('[TGT-1] 每县区各2期: a total over all counties is not held against the figure for each', () => {
    const view = counted({ value: 2, perPlace: true }, { verified: 9 })
    expect(view).toMatchObject({ current: null, warnings: ['target.warning.per-place'] })
  })

  it('[CAL-5] 每年: an opening balance from the year before is not carried into this one', () => {
    const period = {
      scope: 'year',
      from: '2020-01-01',
      to: '2022-12-31',
      each: 'year',
      stated: true,
    } as const
    const opening = { value: 4, asOf: '2020-12-31', source: '年报' }
    expect(counted({ value: 5, period, opening }, { verified: 1 }).current).toBe(1)
  })
})

describe('kept as written', () => {
  it('[TGT-2] a campaign figure above the year’s is judged like any other', () => {
    expect(counted({ value: 10 }, { verified: 9 }).verdict.gap).toBe(1)
    expect(counted({ value: 9, period: year2021 }, { verified: 9 }).verdict.key).toBe('met')
  })

  it('[TGT-1] a missing unit is said to be missing, not filled in', () => {
    const lost = counted({ value: 22, unit: undefined, unitGuess: '家' }, { verified: 1 })
    expect(lost.rollup?.unit).toBe('')
    expect(lost.warnings).toEqual(['target.warning.no-unit'])
  })

  it.each<[string, Partial<TargetInput>]>([
    ['前30名', { kind: 'rank', op: 'rank-within', value: 30 }],
    ['零增长', { op: 'zero-growth', value: 0 }],
    ['顺利通过', { kind: 'pass-fail', op: 'pass', value: 1 }],
  ])('[TGT-1] %s never had a unit to lose', (_, target) => {
    expect(reported({ ...target, unit: undefined }, 0).warnings).toEqual([])
  })

  it.each<[string, Partial<TargetInput>, string]>([
    ['no figure yet', { op: 'none' }, 'target.warning.no-figure'],
    ['翻一番 without a base', { op: 'double' }, 'target.warning.no-base'],
    ['nine where 6–8 were asked', { op: 'range', value: 6, upper: 8 }, 'target.warning.above-range'],
  ])('[TGT-1] %s warns', (_, target, warning) => {
    expect(reported(target, 9).warnings).toContain(warning)
  })

  it('[TGT-4] a converted sum and one with a currency left out say so', () => {
    const measurement = { by: 'money', moneyUnit: '亿元', where: {} } as const
    const view = counted(
      { unit: '亿元', value: 4.05, measurement },
      { converted: true, leftOut: true, verified: 1 },
    )
    expect(view.rollup).toMatchObject({ unit: '亿元', converted: true })
    expect(view.warnings).toEqual(['target.warning.converted', 'target.warning.currency-left-out'])
  })
})

describe('parts', () => {
  const months = [
    { until: '2021-10-31', value: 2 },
    { until: '2021-11-30', value: 4 },
    { until: '2021-12-31', value: 8 },
  ]

  it.each([
    ['2021-10-31', 2],
    ['2021-11-15', 4],
    ['2021-11-30', 6],
    ['2021-12-31', 14],
    ['2022-02-01', 14],
  ])('[TGT-6] the expected value follows the plan by month: %s expects %d', (today, expected) => {
    expect(reported({ value: 14, parts: months }, 1, today).expected).toBe(expected)
  })

  it('[TGT-6] points are counted against the plan, not against a straight line', () => {
    expect(reported({ value: 14, parts: months }, 2, '2021-10-31').verdict).toMatchObject({
      key: 'level',
      points: 0,
    })
  })

  it.each<[string, Partial<TargetInput>, string[]]>([
    ['that sum say nothing', { value: 14, parts: months }, []],
    ['by period that do not sum warn', { value: 15, parts: months }, ['target.warning.parts-by-period']],
    [
      'by unit that do not sum warn',
      { value: 3, parts: [{ place: '甲镇', value: 1 }] },
      ['target.warning.parts-by-unit'],
    ],
    [
      'of a figure meant for each place are never summed',
      { value: 2, perPlace: true, parts: [{ value: 5 }] },
      [],
    ],
    ['of a growth rate are never summed', { kind: 'growth', value: 16, parts: [{ value: 5 }] }, []],
    ['of a ratio are never summed', { kind: 'ratio', value: 58, parts: [{ value: 5 }] }, []],
    ['of a rank are never summed', { kind: 'rank', value: 30, parts: [{ value: 5 }] }, []],
  ])('[TGT-6] [TGT-4] parts %s', (_, target, warnings) => {
    expect(reported(target, 1).warnings).toEqual(warnings)
  })

  it('[TGT-6] decimals that sum to the whole do not warn', () => {
    const parts = [{ value: 0.1 }, { value: 0.2 }]
    expect(reported({ kind: 'level', value: 0.3, parts }, 0).warnings).toEqual([])
  })
})

describe('targets that name others', () => {
  const view = (id: string, given: Partial<TargetInput>, value: number) =>
    targetView(
      aTarget({ id, ...given }),
      { sum: null, reports: [aReport(value, '2021-10-11', { targetId: aTarget({ id }).id })], depth: 0 },
      day('2021-10-11'),
    )
  const reference = (...refIds: string[]) => view('R', { op: 'reference', refIds, unit: undefined }, 0)
  const verdictOf = (...views: ReturnType<typeof view>[]) => settleReferences(views).at(-1)

  it('[TGT-1] 确保实现…年度目标任务 is met when all it names are', () => {
    const done = view('A', { value: 3 }, 3)
    const open = view('B', { value: 3 }, 2)
    expect(verdictOf(done, reference('A'))?.verdict).toEqual({ key: 'met', points: null, gap: 0 })
    expect(verdictOf(done, open, reference('A', 'B'))?.verdict).toEqual({
      key: 'missed',
      points: null,
      gap: 1,
    })
  })

  it('[TGT-1] is unknown while any of them is, and warns of a name that leads nowhere', () => {
    expect(verdictOf(reference())?.verdict.key).toBe('unknown')
    const unknown = view('A', { op: 'none' }, 3)
    expect(verdictOf(unknown, reference('A'))?.verdict.key).toBe('unknown')
    expect(verdictOf(reference('gone'))).toMatchObject({
      verdict: { key: 'unknown' },
      warnings: ['target.warning.no-such-reference'],
    })
  })

  it('[TGT-1] follows references through references, and stops at a ring', () => {
    const done = view('A', { value: 3 }, 3)
    const middle = view('M', { op: 'reference', refIds: ['A'] }, 0)
    expect(verdictOf(done, middle, reference('M'))?.verdict.key).toBe('met')
    const ring = view('M', { op: 'reference', refIds: ['R'] }, 0)
    expect(verdictOf(ring, reference('M'))).toMatchObject({
      verdict: { key: 'unknown' },
      warnings: ['target.warning.reference-ring'],
    })
  })

  it('[TGT-1] a view that names nothing is returned as it is', () => {
    const done = view('A', { value: 3 }, 3)
    expect(settleReferences([done])[0]).toBe(done)
  })

  it('[TGT-4] 其中 stands one deeper than its parent, and a ring of parents ends', () => {
    const child = (id: string, parentId?: string) => aTarget({ id, ...(parentId ? { parentId } : {}) })
    const targets = [
      child('a'),
      child('b', 'a'),
      child('c', 'b'),
      child('d', 'gone'),
      child('e', 'f'),
      child('f', 'e'),
    ]
    expect([...depthsOf(targets).values()]).toEqual([0, 1, 2, 0, 1, 1])
  })
})
