import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import {
  burnUpOfMilestones,
  burnUpOfTarget,
  expectedAt,
  type KeptFigures,
} from '../../shared/history/burn-up.ts'
import { AreaId } from '../../shared/ids.ts'
import type { Figures } from '../../shared/snapshot/metrics.ts'
import { Target, type TargetInput } from '../../shared/target/target.ts'
import { date } from '../support/build-board.ts'

const campaign = { from: date('2021-09-23'), to: date('2021-12-31') }
const lamps = { red: 0, yellow: 0, green: 0, done: 0, unreported: 0 }
const group = (milestones: Partial<Figures['milestones']>): Figures => ({
  cards: 0,
  lamps,
  progress: null,
  milestones: { total: 100, due: 0, verified: 0, claimed: 0, ...milestones },
})

/** A day of a board with one area `build`, whose milestones are those of the board. */
const kept = (
  n: number,
  milestones: Partial<Figures['milestones']>,
  target?: { current: number | null; completion: number | null },
): KeptFigures => ({
  day: addDays(campaign.from, n),
  metrics: {
    ...group(milestones),
    areas: [{ areaId: AreaId.parse('build'), ...group(milestones) }],
    units: [],
    targets: target
      ? [{ id: Target.shape.id.parse('T1'), ...target, expected: null, time: 0, verdict: 'unknown' }]
      : [],
  },
})

const target = (over: Partial<TargetInput> = {}): Target =>
  Target.parse({
    id: 'T1',
    order: 1,
    indicator: '新开工项目',
    kind: 'increment',
    period: { scope: 'annual', from: '2021-01-01', to: '2021-12-31', stated: true },
    op: 'at-least',
    strength: 'plain',
    value: 60,
    unit: '个',
    measurement: { by: 'cards', stageId: 'start', where: {} },
    source: { where: '一', text: '示例' },
    ...over,
  })

describe('[HIST-2] burn-up of milestones', () => {
  test('a campaign is counted by its days: half of them gone, half of the total is expected', () => {
    const burnUp = burnUpOfMilestones([kept(49, { verified: 30, claimed: 5, due: 40 })], campaign)
    expect(burnUp.basis).toBe('days')
    expect(burnUp.points).toEqual([{ day: '2021-11-11', done: 30, claimed: 5, total: 100, due: 40 }])
    expect(expectedAt(burnUp, date('2021-11-11'))).toBeCloseTo(50)
    expect(expectedAt(burnUp, campaign.to)).toBeCloseTo(100)
    expect(burnUp.course).toHaveLength(100)
  })

  test('a scope that grew is a step on its day, and what was expected before stays as it was then', () => {
    const burnUp = burnUpOfMilestones(
      [kept(9, { total: 50 }), kept(10, { total: 80 }), kept(11, { total: 76 })],
      campaign,
    )
    expect(burnUp.steps).toEqual([
      { day: '2021-10-03', by: 30 },
      { day: '2021-10-04', by: -4 },
    ])
    expect(expectedAt(burnUp, date('2021-10-02'))).toBeCloseTo(5)
    expect(expectedAt(burnUp, date('2021-10-03'))).toBeCloseTo(8.8)
  })

  test('what was verified and taken back makes the line go down, and says when', () => {
    const burnUp = burnUpOfMilestones(
      [kept(1, { verified: 6 }), kept(2, { verified: 4 }), kept(3, { verified: 5 })],
      campaign,
    )
    expect(burnUp.points.map(({ done }) => done)).toEqual([6, 4, 5])
    expect(burnUp.falls).toEqual([{ day: '2021-09-25', by: -2 }])
  })

  test.each([
    ['build', 7],
    ['nowhere', 0],
  ])('area %s has %i done: one that was not on the board had nothing to do', (area, done) => {
    const burnUp = burnUpOfMilestones([kept(3, { verified: 7 })], campaign, AreaId.parse(area))
    expect(burnUp.points[0]?.done).toBe(done)
  })

  test('days outside the campaign are left out', () => {
    const burnUp = burnUpOfMilestones([kept(-2, {}), kept(0, {}), kept(120, {})], campaign)
    expect(burnUp.points.map(({ day }) => day)).toEqual(['2021-09-23'])
  })

  test('property: no point has more verified and claimed than was kept, and the course never falls while the total stands', () => {
    const days = fc.array(fc.record({ verified: fc.nat(50), claimed: fc.nat(50) }), { maxLength: 60 })
    fc.assert(
      fc.property(days, list => {
        const burnUp = burnUpOfMilestones(
          list.map((one, n) => kept(n, one)),
          campaign,
        )
        expect(burnUp.points).toHaveLength(list.length)
        expect(burnUp.falls.every(({ by }) => by < 0)).toBe(true)
        const fallen = burnUp.falls.reduce((sum, { by }) => sum + by, 0)
        const [first, last] = [list[0]?.verified ?? 0, list.at(-1)?.verified ?? 0]
        expect(last - first).toBeGreaterThanOrEqual(fallen)
        const course = burnUp.course.map(({ expected }) => expected)
        expect(course.every((value, at) => value >= (course[at - 1] ?? 0))).toBe(true)
      }),
      { seed: 20211028, numRuns: 60 },
    )
  })
})

describe('[HIST-2] burn-up of a target', () => {
  const today = date('2021-10-29')

  test('an annual one is counted by whole months, over its own year and not the campaign', () => {
    const burnUp = burnUpOfTarget(
      [kept(5, {}, { current: 41, completion: (41 / 60) * 100 })],
      target(),
      today,
    )
    expect(burnUp.basis).toBe('months')
    expect(burnUp.span).toEqual({ from: '2021-01-01', to: '2021-12-31' })
    expect(expectedAt(burnUp, date('2021-10-29'))).toBe(45)
    expect(expectedAt(burnUp, date('2021-10-31'))).toBe(50)
    expect(burnUp.points).toEqual([{ day: '2021-09-28', done: 41, claimed: null, total: 60, due: null }])
  })

  test('an aim that was altered is a step on its day, though the target only knows its new one', () => {
    const days = [
      kept(5, {}, { current: 20, completion: 50 }),
      kept(6, {}, { current: 20, completion: (20 / 60) * 100 }),
    ]
    expect(burnUpOfTarget(days, target(), today).steps).toEqual([{ day: '2021-09-29', by: 20 }])
  })

  test.each([
    ['growth', {}],
    ['ratio', { unit: '%' }],
    ['rank', { op: 'rank-within' }],
  ] as const)('%s has no course: it is only met or missed', (kind, over) => {
    expect(burnUpOfTarget([], target({ kind, ...over }), today).course).toEqual([])
  })

  test('a day without a figure is no nought', () => {
    expect(
      burnUpOfTarget([kept(5, {}, { current: null, completion: null })], target(), today).points,
    ).toEqual([])
  })
})
