import { describe, expect, it } from 'vitest'
import type { LampView } from '../../shared/board/view.ts'
import { onDay } from '../../shared/calendar/plan-date.ts'
import type { CardEntries } from '../../shared/card/entries.ts'
import { stageIds, workflowIds } from '../../shared/card/workflows.ts'
import { lampPresets } from '../../shared/lamp/presets.ts'
import { standingOf } from '../../shared/lamp/standing.ts'
import { aCard, actor, day, stages, workflow } from '../card/a-card.ts'

const { start } = stageIds
type Preset = keyof typeof lampPresets

function standing(preset: Preset, entered: Partial<CardEntries>, today: string) {
  const rules = { clocks: [], lampRules: lampPresets[preset], dateAt: () => day(today) }
  return standingOf(aCard(entered), rules, day(today))
}
const lamp = (preset: Preset, kind: LampView['kind'], entered: Partial<CardEntries>, today: string) =>
  standing(preset, entered, today).lamps.find(one => one.kind === kind)?.lamp ?? null

/** A hundred days from 10月1日: on 11月10日 40 % are expected. */
const linear = (progress: number | null): Partial<CardEntries> => ({
  workflow: workflow(workflowIds.task),
  startOn: onDay(day('2021-10-01')),
  due: onDay(day('2022-01-09')),
  progress,
})
const DAY_0 = '2021-10-01'
const DAY_40 = '2021-11-10'

describe('months of different lengths', () => {
  it.each([
    ['2021-11-30', '2022-02-27', 'yellow', 'a day short of three months'],
    ['2021-11-30', '2022-02-28', 'red', 'three months from the 30th end with February'],
    ['2021-11-28', '2022-02-28', 'red', 'as they do from the 28th'],
    ['2021-07-31', '2021-10-31', 'red', 'from the 31st to the 31st'],
  ])('[LAMP-1] [CAL-4] yinchuan: 开工 due %s is on %s %s (%s)', (plan, today, expected) => {
    expect(lamp('yinchuan', 'milestone', { stages: stages([start, { plan }]) }, today)).toBe(expected)
  })

  it.each([
    ['2022-01-30', 'green', 'a day short of a month'],
    ['2022-01-31', 'yellow', 'a month after'],
    ['2022-02-28', 'yellow', 'two months after, not more'],
    ['2022-03-01', 'red', 'more than two months after'],
  ])('[LAMP-1] [CAL-4] yinchuan: started on 12-31 and not 入库 on %s is %s (%s)', (today, expected) => {
    expect(lamp('yinchuan', 'entry', { stages: stages([start, { check: '2021-12-31' }]) }, today)).toBe(
      expected,
    )
  })

  it.each([
    ['2021-12-31', '2021-12-01', 'yellow', 'from the first of its month'],
    ['2021-12-31', '2021-11-30', 'green', 'not the day before'],
    ['2021-12-01', '2021-12-31', 'yellow', 'late and still in its month'],
  ])('[LAMP-1] yinchuan: 开工 due %s is on %s %s (%s)', (plan, today, expected) => {
    expect(lamp('yinchuan', 'milestone', { stages: stages([start, { plan }]) }, today)).toBe(expected)
  })
})

describe('what a claim, a start and silence change', () => {
  it('[LAMP-1] yinchuan: 开工 claimed is on plan, however late it was', () => {
    const claimed = { stages: stages([start, { plan: '2021-01-10', claim: '2021-10-20' }]) }
    expect(lamp('yinchuan', 'milestone', claimed, DAY_40)).toBe('green')
  })

  it.each<Preset>(['default', 'yinchuan', 'sanya', 'wuhan'])(
    '[LAMP-1] %s: on the first day nothing is expected and nothing is behind',
    preset => {
      expect(lamp(preset, 'progress', linear(0), DAY_0)).toBe('green')
    },
  )

  it.each<Preset>(['default', 'yinchuan', 'sanya', 'wuhan'])(
    '[LAMP-2] %s: a progress nobody entered lights nothing',
    preset => {
      expect(lamp(preset, 'progress', linear(null), DAY_40)).toBeNull()
    },
  )

  it.each<Preset>(['default', 'yinchuan', 'sanya', 'wuhan'])(
    '[LAMP-1] %s: nothing done by then is red, more than expected is green',
    preset => {
      expect(lamp(preset, 'progress', linear(0), DAY_40)).toBe('red')
      expect(lamp(preset, 'progress', linear(41), DAY_40)).toBe('green')
    },
  )
})

describe('money on plan', () => {
  const paid = (amount: number, unit: '万元' | '亿元' | '万美元') => ({
    id: `${amount}${unit}`,
    amount,
    unit,
    on: day('2021-11-01'),
    by: actor,
    at: 0 as never,
  })
  const planned = { amount: 1000, unit: '万元' as const }

  it.each([
    ['exactly on plan', [paid(400, '万元')], 'green'],
    ['a hundredth below', [paid(399.99, '万元')], 'red'],
    ['two returns together', [paid(150, '万元'), paid(250, '万元')], 'green'],
    ['亿元 and 万元 add up', [paid(0.03, '亿元'), paid(100, '万元')], 'green'],
    ['a correction takes away', [paid(450, '万元'), paid(-51, '万元')], 'red'],
    ['another currency is left out', [paid(399, '万元'), paid(500, '万美元')], 'red'],
    ['nothing returned', [], 'red'],
  ])('[LAMP-1] [TGT-4] yinchuan: 1000 planned, 400 due by now, %s', (_, money, expected) => {
    expect(lamp('yinchuan', 'money', { ...linear(40), investPlanned: planned, money }, DAY_40)).toBe(expected)
  })

  it('[LAMP-1] yinchuan: without a planned sum there is no money lamp, and no other preset has one', () => {
    expect(lamp('yinchuan', 'money', { ...linear(40), money: [paid(1, '万元')] }, DAY_40)).toBeNull()
    for (const preset of ['default', 'sanya', 'wuhan'] as const)
      expect(lamp(preset, 'money', { ...linear(40), investPlanned: planned, money: [] }, DAY_40)).toBeNull()
  })
})

describe('the update duty of a preset', () => {
  it.each<[Preset, string, boolean]>([
    ['default', '2021-11-03', false],
    ['default', '2021-11-02', true],
    ['yinchuan', '2021-10-10', false],
    ['yinchuan', '2021-10-09', true],
    ['sanya', '2021-10-10', false],
    ['sanya', '2021-10-09', true],
    ['wuhan', '2021-01-01', false],
  ])('[LAMP-1] [LAMP-2] %s: last return %s, on 11-10 未按时填报 is %s', (preset, last, unreported) => {
    const entered = { ...linear(40), since: day('2021-01-01'), lastReturn: day(last) }
    expect(standing(preset, entered, DAY_40).unreported).toBe(unreported)
  })
})

describe('a whole card under 银川', () => {
  it('[LAMP-2] shows the worst of its four lamps and keeps them all', () => {
    const card = standing(
      'yinchuan',
      {
        startOn: onDay(day('2021-10-01')),
        due: onDay(day('2022-01-09')),
        stages: stages([start, { plan: '2021-10-05', check: '2021-10-05' }]),
        progress: 10,
        investPlanned: { amount: 100, unit: '万元' },
      },
      DAY_40,
    )
    expect(card.lamp).toBe('red')
    expect(Object.fromEntries(card.lamps.map(one => [one.kind, one.lamp]))).toMatchObject({
      milestone: 'green',
      money: 'red',
      entry: 'yellow',
    })
    expect(card.lamps).toHaveLength(4)
  })
})
