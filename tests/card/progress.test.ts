import { describe, expect, it } from 'vitest'
import { onDay, within } from '../../shared/calendar/plan-date.ts'
import type { CardEntries } from '../../shared/card/entries.ts'
import { milestonesOf } from '../../shared/card/milestones.ts'
import { expectedProgress } from '../../shared/card/progress.ts'
import { stageIds } from '../../shared/card/workflows.ts'
import { aCard, day, stages } from './a-card.ts'

const { sign, start, complete, produce, entry } = stageIds

function expected(entered: Partial<CardEntries>, today: string): number | null {
  const card = aCard(entered)
  const rules = { clocks: [], warnWithinDays: 7, dateAt: () => day(today) }
  return expectedProgress(card.startOn, card.due, milestonesOf(card, rules, day(today)), day(today))
}

describe('expected progress', () => {
  const startOn = onDay(day('2021-10-01'))
  const backPlanned = {
    startOn,
    stages: stages(
      [start, { plan: '2021-10-11', percent: 10 }],
      [complete, { plan: '2021-12-10', percent: 70 }],
      [produce, { plan: '2021-12-30', percent: 100 }],
    ),
  }

  it.each([
    ['2021-09-01', 0],
    ['2021-10-01', 0],
    ['2021-10-06', 5],
    ['2021-10-11', 10],
    ['2021-11-10', 40],
    ['2021-12-10', 70],
    ['2021-12-20', 85],
    ['2021-12-30', 100],
    ['2022-03-01', 100],
  ])('[LAMP-3] follows the dated milestones, not a straight line: %s is %d %%', (today, percent) => {
    expect(expected(backPlanned, today)).toBe(percent)
  })

  it('[LAMP-3] milestones without a percent share the way equally', () => {
    const even = {
      startOn,
      stages: stages(
        [sign, { plan: '2021-10-11' }],
        [start, { plan: '2021-10-21' }],
        [complete, { plan: '2021-11-20' }],
        [produce, { plan: '2021-12-30' }],
      ),
    }
    expect(expected(even, '2021-10-21')).toBe(50)
    expect(expected(even, '2021-11-05')).toBe(62.5)
  })

  it('[LAMP-3] those between two that have one share the room between them', () => {
    const mixed = {
      stages: stages(
        [sign, { plan: '2021-10-01', percent: 20 }],
        [start, { plan: '2021-10-11' }],
        [complete, { plan: '2021-10-21' }],
        [produce, { plan: '2021-10-31', percent: 80 }],
      ),
    }
    expect(expected(mixed, '2021-10-11')).toBe(40)
    expect(expected(mixed, '2021-10-21')).toBe(60)
    expect(expected(mixed, '2021-11-20')).toBe(80)
  })

  it('[LAMP-3] with no milestone dated it runs from start to due', () => {
    const due = onDay(day('2021-10-31'))
    expect(expected({ startOn, due }, '2021-10-16')).toBe(50)
    expect(expected({ startOn: within('month', day('2021-10-01')), due }, '2021-10-16')).toBe(50)
  })

  it('[LAMP-3] goes on from the last dated milestone to the card’s own due date', () => {
    const card = {
      startOn,
      due: onDay(day('2021-10-31')),
      stages: stages([start, { plan: '2021-10-21', percent: 40 }]),
    }
    expect(expected(card, '2021-10-26')).toBe(70)
  })

  it('[LAMP-3] says nothing where no dates allow it', () => {
    expect(expected({}, '2021-10-16')).toBeNull()
    expect(expected({ startOn }, '2021-10-16')).toBeNull()
    expect(expected({ due: onDay(day('2021-10-31')) }, '2021-10-16')).toBeNull()
  })

  it('[LAMP-4] without a start, a first milestone due today asks for nothing yet', () => {
    const card = {
      stages: stages([start, { plan: '2021-10-16', percent: 50 }], [produce, { plan: '2021-10-26' }]),
    }
    expect(expected(card, '2021-10-16')).toBeNull()
    expect(expected(card, '2021-10-17')).toBe(55)
  })

  it('[LAMP-3] dates out of order and twice on one day still only ever rise', () => {
    const card = {
      startOn,
      stages: stages(
        [start, { plan: '2021-10-21', percent: 60 }],
        [complete, { plan: '2021-10-11', percent: 80 }],
        [produce, { plan: '2021-10-21', percent: 90 }],
      ),
    }
    expect(expected(card, '2021-10-11')).toBe(80)
    expect(expected(card, '2021-10-21')).toBe(90)
  })

  it('[LAMP-3] a later milestone planned at less does not take expectation back', () => {
    const falling = stages(
      [start, { plan: '2021-10-11', percent: 80 }],
      [produce, { plan: '2021-10-21', percent: 60 }],
    )
    expect(expected({ startOn, stages: falling }, '2021-10-21')).toBe(80)
  })

  it('[CARD-2] 入统 is no step of the work unless the plan gives it a percent', () => {
    const card = {
      startOn,
      stages: stages([entry, { plan: '2021-10-11' }], [produce, { plan: '2021-10-31' }]),
    }
    expect(expected(card, '2021-10-16')).toBe(50)
  })
})
