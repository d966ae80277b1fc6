import { describe, expect, it } from 'vitest'
import type { LampView } from '../../shared/board/view.ts'
import { onDay } from '../../shared/calendar/plan-date.ts'
import type { CardEntries } from '../../shared/card/entries.ts'
import { stageIds, workflowIds } from '../../shared/card/workflows.ts'
import { lampPresets } from '../../shared/lamp/presets.ts'
import { LampRules } from '../../shared/lamp/rules.ts'
import { standingOf } from '../../shared/lamp/standing.ts'
import { aCard, day, stages, workflow } from '../card/a-card.ts'

const { start, entry } = stageIds
type Preset = keyof typeof lampPresets

function lamp(preset: Preset, kind: LampView['kind'], entered: Partial<CardEntries>, today = '2021-10-29') {
  const rules = { clocks: [], lampRules: lampPresets[preset], dateAt: () => day(today) }
  return standingOf(aCard(entered), rules, day(today)).lamps.find(one => one.kind === kind)?.lamp ?? null
}

/** A task of a hundred days, so that its expected percent on a day is the number of days gone. */
const linear = (progress: number): Partial<CardEntries> => ({
  workflow: workflow(workflowIds.task),
  startOn: onDay(day('2021-10-01')),
  due: onDay(day('2022-01-09')),
  progress,
})
const DAY_40 = '2021-11-10'

describe('presets', () => {
  it.each(Object.entries(lampPresets))('[LAMP-1] %s is valid data', (name, rules) => {
    expect(LampRules.parse(rules)).toEqual(rules)
    expect(rules.preset).toBe(name)
  })

  it.each<[Preset, number, string, string]>([
    ['default', 40, 'green', 'on plan'],
    ['default', 30.1, 'green', '9.9 points behind'],
    ['default', 30, 'yellow', '10 points behind'],
    ['default', 10, 'yellow', '30 points behind'],
    ['default', 9.9, 'red', 'more than 30 points behind'],
    ['yinchuan', 40, 'green', '达到序时'],
    ['yinchuan', 35, 'green', 'in the hole the source leaves below 10 points'],
    ['yinchuan', 30, 'yellow', '落后10个百分点(含)'],
    ['yinchuan', 10, 'yellow', '落后30个百分点(含)'],
    ['yinchuan', 9, 'red', '落后30个百分点以上'],
    ['sanya', 40, 'green', '达到序时'],
    ['sanya', 39.9, 'yellow', 'a little behind 序时'],
    ['sanya', 20, 'yellow', 'behind by half'],
    ['sanya', 19.9, 'red', 'behind by more than half'],
    ['wuhan', 32, 'green', 'at 80 % of 时序'],
    ['wuhan', 31.9, 'yellow', 'below 80 % of 时序'],
    ['wuhan', 24, 'yellow', 'at 60 % of 时序'],
    ['wuhan', 23.9, 'red', 'below 60 % of 时序'],
  ])('[LAMP-1] %s: %d %% where 40 %% is expected is %s (%s)', (preset, progress, expected) => {
    expect(lamp(preset, 'progress', linear(progress), DAY_40)).toBe(expected)
  })

  it.each([
    ['2021-11-25', 25, 'yellow', 'exactly 30 points behind 55.00000000000001'],
    ['2021-11-27', 47, 'yellow', 'exactly 10 points behind 56.99999999999999'],
  ])('[LAMP-1] on %s %d %% is %s: %s is not rounded over the edge', (today, progress, expected) => {
    expect(lamp('default', 'progress', linear(progress), today)).toBe(expected)
  })

  it.each([
    ['2021-11-06', 'green', 'eight days ahead'],
    ['2021-11-05', 'yellow', 'within seven days'],
    ['2021-10-29', 'yellow', 'due today'],
    ['2021-10-28', 'red', 'one day overdue'],
  ])('[LAMP-1] [LAMP-4] default: a milestone due %s is %s (%s)', (plan, expected) => {
    expect(lamp('default', 'milestone', { stages: stages([start, { plan }]) })).toBe(expected)
  })

  it.each([
    ['2021-11-01', 'green', 'due next month'],
    ['2021-10-30', 'yellow', '本月应开未开'],
    ['2021-10-01', 'yellow', 'due this month and past'],
    ['2021-08-15', 'yellow', 'two months and a half late'],
    ['2021-07-30', 'yellow', 'a day short of three months'],
    ['2021-07-29', 'red', 'three months late'],
  ])('[LAMP-1] yinchuan: 开工 due %s is %s (%s)', (plan, expected) => {
    expect(lamp('yinchuan', 'milestone', { stages: stages([start, { plan }]) })).toBe(expected)
  })

  it('[LAMP-1] yinchuan lights its milestone lamp by 开工 alone', () => {
    const late = { stages: stages([stageIds.complete, { plan: '2021-01-01' }]) }
    expect(lamp('yinchuan', 'milestone', late)).toBeNull()
    expect(lamp('default', 'milestone', late)).toBe('red')
  })

  it.each([
    [400, 'green', 'on plan'],
    [399, 'red', 'below plan'],
  ])('[LAMP-1] yinchuan: %d of 400 万元 due by now is %s (%s), there is no yellow', (amount, expected) => {
    const by = { userId: 'u1', name: '调度' }
    const money = [{ id: 'm', amount, unit: '万元' as const, on: day('2021-11-01'), by, at: 0 as never }]
    const card = { ...linear(40), investPlanned: { amount: 0.1, unit: '亿元' as const }, money }
    expect(lamp('yinchuan', 'money', card, DAY_40)).toBe(expected)
  })

  it.each([
    ['2021-10-28', 'green', 'before a month is over'],
    ['2021-10-29', 'yellow', 'a month after 开工'],
    ['2021-11-29', 'yellow', 'two months after, not more'],
    ['2021-11-30', 'red', 'more than two months after'],
  ])('[LAMP-1] yinchuan: started on 09-29 and not 入库 on %s is %s (%s)', (today, expected) => {
    expect(lamp('yinchuan', 'entry', { stages: stages([start, { check: '2021-09-29' }]) }, today)).toBe(
      expected,
    )
  })

  it('[LAMP-1] yinchuan: 入库 is green, and asked of nothing that has not started', () => {
    const entered = stages([start, { check: '2021-01-01' }], [entry, { claim: '2021-09-01' }])
    expect(lamp('yinchuan', 'entry', { stages: entered })).toBe('green')
    expect(lamp('yinchuan', 'entry', {})).toBeNull()
  })

  it('[LAMP-1] a lamp the rule set does not have is not shown', () => {
    const late = { ...linear(1), stages: stages([stageIds.finished, { plan: '2021-10-01' }]) }
    expect(lamp('wuhan', 'milestone', late)).toBeNull()
    expect(lamp('default', 'money', late)).toBeNull()
  })
})
