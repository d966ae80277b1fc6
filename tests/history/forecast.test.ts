import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetView } from '../../shared/board/view.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { Instant } from '../../shared/calendar/date.ts'
import { type BurnUp, burnUpOfTarget } from '../../shared/history/burn-up.ts'
import { forecast, outcomeOf } from '../../shared/history/forecast.ts'
import { forecastTarget, whyNoForecast } from '../../shared/history/forecast-target.ts'
import { Target, type TargetInput, type TargetReport } from '../../shared/target/target.ts'
import { targetView } from '../../shared/target/target-view.ts'
import { date } from '../support/build-board.ts'

const span = { from: date('2021-09-23'), to: date('2021-12-31') }

/** One value a day from the first day of the campaign on. */
const burning = (values: readonly number[], total: number | null = 100): BurnUp => ({
  span,
  basis: 'days',
  points: values.map((done, n) => ({ day: addDays(span.from, n), done, claimed: 0, total, due: 0 })),
  course: [],
  steps: [],
  falls: [],
})
const steady = (days: number, perDay: number) => Array.from({ length: days }, (_, n) => n * perDay)

describe('[HIST-2] a forecast is never made from nothing', () => {
  test.each<[string, BurnUp, string]>([
    ['no day was kept', burning([]), 'no-figures'],
    ['there is nothing to do', burning([0, 0, 0, 0, 0, 0], 0), 'no-total'],
    ['a target names no figure', burning([1, 2, 3, 4, 5, 6], null), 'no-total'],
    ['four days are known', burning([0, 2, 4, 6, 8]), 'few-days'],
    ['nothing was done in three weeks', burning(steady(21, 0)), 'nothing-done'],
    ['less is done than in the beginning', burning([9, 9, 8, 8, 8, 7]), 'no-progress'],
    ['it stood still since the beginning', burning(Array(30).fill(6)), 'no-progress'],
    ['the time is over', burning(steady(100, 0.5)), 'over'],
  ])('%s: %#', (_, burnUp, why) => {
    expect(forecast(burnUp)).toEqual({ kind: 'none', why })
  })

  test('five days are enough, and say that they are few', () => {
    expect(forecast(burning([0, 1, 1, 1, 1, 2]))).toMatchObject({
      kind: 'course',
      thin: true,
      pace: { over: 'whole', days: 5 },
    })
  })
})

describe('[HIST-2] where the present pace leads', () => {
  test('to a day inside the campaign', () => {
    const found = forecast(burning(steady(21, 2)))
    expect(found).toMatchObject({
      kind: 'course',
      pace: { over: 'recent', days: 14, made: 28, perDay: 2 },
      outcome: { kind: 'finish', day: '2021-11-12' },
      other: null,
      thin: false,
    })
  })

  test('or to how far it gets by the end: a day beyond the campaign is never named', () => {
    expect(forecast(burning(steady(21, 0.5)))).toMatchObject({ outcome: { kind: 'short', percent: 49 } })
  })

  test('all done: since which day; done, reopened and done again counts from the last time', () => {
    expect(forecast(burning([8, 10, 9, 10, 10], 10))).toEqual({ kind: 'reached', day: '2021-09-26' })
  })

  test('where the last 14 days differ much from the whole, both are told', () => {
    const found = forecast(burning([...steady(15, 0), ...steady(15, 2).map(n => n + 2)]))
    expect(found).toMatchObject({
      pace: { over: 'recent' },
      other: { pace: { over: 'whole', days: 29 } },
    })
  })

  test('where the last 14 days brought nothing, the whole is the basis and standing still the other end', () => {
    const found = forecast(burning([...steady(15, 2), ...Array(15).fill(28)]))
    expect(found).toMatchObject({
      pace: { over: 'whole', made: 28 },
      other: { pace: { over: 'recent', made: 0 }, outcome: { kind: 'short', percent: 28 } },
    })
  })

  test('property: no finish lies before today or after the end, no percent is 100, and no pace of nothing finishes', () => {
    const rises = fc.array(fc.integer({ min: -2, max: 4 }), { minLength: 1, maxLength: 98 })
    fc.assert(
      fc.property(rises, fc.integer({ min: 1, max: 300 }), (list, total) => {
        let done = 0
        const burnUp = burning(
          list.map(by => {
            done = Math.max(0, done + by)
            return done
          }),
          total,
        )
        const found = forecast(burnUp)
        if (found.kind !== 'course') return
        expect(found.pace.perDay).toBeGreaterThan(0)
        for (const { pace, outcome } of [found, ...(found.other ? [found.other] : [])]) {
          if (outcome.kind === 'short') expect(outcome.percent).toBeLessThan(100)
          else {
            expect(pace.perDay).toBeGreaterThan(0)
            expect(outcome.day > (burnUp.points.at(-1)?.day ?? '')).toBe(true)
            expect(outcome.day <= span.to).toBe(true)
          }
        }
      }),
      { seed: 20211028, numRuns: 300 },
    )
  })

  test('property: a greater pace never finishes later', () => {
    const place = { day: date('2021-10-28'), done: 20, total: 100 }
    const rank = (perDay: number) => {
      const outcome = outcomeOf({ perDay }, place, span.to)
      return outcome.kind === 'finish'
        ? `0 ${outcome.day}`
        : `1 ${String(100 - outcome.percent).padStart(3, '0')}`
    }
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (a, b) => (a <= b ? rank(b) <= rank(a) : rank(a) <= rank(b)),
      ),
      { seed: 7, numRuns: 300 },
    )
  })
})

const target = (over: Partial<TargetInput> = {}): Target =>
  Target.parse({
    id: 'T1',
    order: 1,
    indicator: '到位资金',
    kind: 'increment',
    period: { scope: 'annual', from: '2021-01-01', to: '2021-12-31', stated: true },
    op: 'at-least',
    strength: 'plain',
    value: 70,
    unit: '亿元',
    measurement: { by: 'reported' },
    source: { where: '一', text: '示例' },
    ...over,
  })

describe('[TGT-4] [HIST-2] what does not add up by the day is not drawn out', () => {
  test.each<[string, Partial<TargetInput>, string | null]>([
    ['a sum', {}, null],
    ['growth', { kind: 'growth', unit: '%' }, 'rate'],
    ['a ratio', { kind: 'ratio', unit: '%' }, 'rate'],
    ['a share of a count', { unit: '%' }, 'rate'],
    ['a rank', { kind: 'rank', op: 'rank-within' }, 'rate'],
    ['a figure by the mu', { kind: 'per-mu' }, 'rate'],
    ['a stock', { kind: 'stock' }, 'stock'],
    ['the less the better', { op: 'at-most' }, 'lower'],
    ['passed or not', { kind: 'pass-fail', op: 'pass' }, 'pass'],
    ['零突破', { op: 'first' }, 'pass'],
  ])('%s', (_, over, why) => {
    expect(whyNoForecast(target(over))).toBe(why)
  })
})

describe('[HIST-2] a reported target', () => {
  const today = date('2021-10-29')
  const report = (value: number, asOf: string): TargetReport => ({
    id: 'r',
    order: 1,
    targetId: target().id,
    value,
    asOf: date(asOf),
    source: '示例',
    byUserId: 'u',
    byName: '示例',
    at: Instant.parse(1_633_000_000_000),
    sample: false,
  })
  const viewOf = (reports: readonly TargetReport[]): TargetView =>
    targetView(target(), { sum: null, reports, depth: 0 }, today)
  const found = (...reports: TargetReport[]) =>
    forecastTarget(viewOf(reports), burnUpOfTarget([], target(), today), today)

  test('goes by its newest report over the time that report covers', () => {
    expect(found(report(54.6, '2021-09-30'))).toMatchObject({
      pace: { over: 'reports', days: 273, perDay: 0.2 },
      outcome: { kind: 'finish', day: '2021-12-16' },
    })
    expect(found(report(27.3, '2021-09-30'))).toMatchObject({ outcome: { kind: 'short', percent: 52 } })
  })

  test('nobody reported it done, so it is not done before today', () => {
    expect(found(report(69, '2021-09-30'))).toMatchObject({ outcome: { kind: 'finish', day: today } })
  })

  test('without a report there is nothing to go by', () => {
    expect(found()).toEqual({ kind: 'none', why: 'no-figures' })
  })
})
