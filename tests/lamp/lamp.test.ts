import { describe, expect, it } from 'vitest'
import { onDay } from '../../shared/calendar/plan-date.ts'
import type { CardEntries } from '../../shared/card/entries.ts'
import { stageIds, workflowIds, xuanchengClocks } from '../../shared/card/workflows.ts'
import { lampPresets } from '../../shared/lamp/presets.ts'
import { isWorse, reasonKeys, worstOf } from '../../shared/lamp/reason.ts'
import type { Lamp } from '../../shared/lamp/rules.ts'
import { type Standing, standingOf } from '../../shared/lamp/standing.ts'
import { aCard, day, stages, workflow } from '../card/a-card.ts'

const { sign, start, produce } = stageIds
const today = day('2021-10-29')

function standing(entered: Partial<CardEntries>, lampRules = lampPresets.default): Standing {
  return standingOf(aCard(entered), { clocks: xuanchengClocks, lampRules, dateAt: () => today }, today)
}
const overdue = stages([start, { plan: '2021-10-19' }])

describe('the lamp a card shows', () => {
  it('[LAMP-2] is the worst of its lamps, and all are kept with their reasons', () => {
    const card = standing({
      startOn: onDay(day('2021-09-19')),
      stages: stages([start, { plan: '2021-11-02' }], [produce, { plan: '2021-12-28' }]),
      progress: 5,
    })
    expect(card.lamp).toBe('red')
    expect(card.lamps).toEqual([
      {
        kind: 'milestone',
        lamp: 'yellow',
        reason: { key: 'lamp.milestone.due-soon', values: { stage: '开工', due: '2021-11-02', days: 4 } },
      },
      {
        kind: 'progress',
        lamp: 'red',
        reason: { key: 'lamp.progress.behind', values: { progress: 5, expected: 45.5, points: 40.5 } },
      },
    ])
  })

  it('[LAMP-2] red is worse than yellow, yellow than green, green than done', () => {
    const order: Lamp[] = ['red', 'yellow', 'green', 'done']
    for (const [i, a] of order.entries())
      for (const [j, b] of order.entries()) expect(isWorse(a, b)).toBe(i < j)
    expect(worstOf([])).toBe('green')
  })

  it('[LAMP-2] the milestone lamp says which milestone is late and by how much', () => {
    const reason = standing({ stages: overdue }).lamps[0]?.reason
    expect(reason).toEqual({
      key: 'lamp.milestone.overdue',
      values: { stage: '开工', due: '2021-10-19', days: 10 },
    })
  })

  it('[LAMP-4] a milestone due today is not overdue', () => {
    const card = standing({ stages: stages([start, { plan: '2021-10-29' }]) })
    expect(card.lamp).toBe('yellow')
    expect(card.lamps[0]?.reason.key).toBe('lamp.milestone.due-today')
  })

  it('[LAMP-1] a claim ends the wait, verified or not', () => {
    expect(standing({ stages: stages([start, { plan: '2021-10-19', claim: '2021-10-25' }]) }).lamp).toBe(
      'green',
    )
    expect(standing({ stages: stages([start, { plan: '2021-10-30', claim: '2021-10-25' }]) }).lamp).toBe(
      'green',
    )
  })

  it('[CARD-3] a clock that has run out is red though nobody planned a date', () => {
    expect(standing({ stages: stages([sign, { check: '2021-10-11' }]) }).lamp).toBe('red')
  })

  it('[LAMP-2] a progress nobody entered is late reporting, not late work', () => {
    const dates = { workflow: workflow(workflowIds.task), startOn: onDay(day('2021-09-01')) }
    const card = standing({ ...dates, due: onDay(day('2021-12-31')), progress: null })
    expect(card.lamps.map(lamp => lamp.kind)).toEqual(['milestone'])
  })

  it('[CARD-1] a card with no dates at all is 正常', () => {
    expect(standing({})).toMatchObject({ lamp: 'green', expected: null, lamps: [], finished: false })
  })

  it('[LAMP-2] every reason given is one that has words', () => {
    const cards = [standing({ stages: overdue }), standing({ side: 'suspended' }), standing({})]
    for (const { lamps } of cards) for (const { reason } of lamps) expect(reasonKeys).toContain(reason.key)
  })
})

describe('finished and set aside', () => {
  it('[LAMP-4] completed cards are 完成, whatever is late on them', () => {
    const stagesDone = new Map([...overdue, ...stages([produce, { check: '2021-10-20' }])])
    const override = { lamp: 'red' as const, until: null }
    expect(standing({ stages: stagesDone, progress: 3, override })).toMatchObject({
      lamp: 'done',
      finished: true,
      overridden: false,
      lamps: [{ lamp: 'done', reason: { key: 'lamp.finished', values: { date: '2021-10-20' } } }],
    })
  })

  it('[CARD-5] a card dropped in the last column is not 完成 until dispatch has checked it', () => {
    expect(standing({ stageId: produce, stages: stages([produce, { claim: '2021-10-28' }]) }).lamp).toBe(
      'green',
    )
  })

  it.each(['suspended', 'withdrawn', 'other'] as const)(
    '[CARD-6] a card set aside (%s) is not late',
    side => {
      expect(standing({ side, stages: overdue })).toMatchObject({
        lamp: 'green',
        lamps: [{ reason: { key: 'lamp.set-aside', values: { state: side } } }],
      })
    },
  )
})

describe('an override', () => {
  it.each([
    [null, 'yellow', true],
    ['2021-11-05', 'yellow', true],
    ['2021-10-29', 'yellow', true],
    ['2021-10-28', 'red', false],
  ])('[LAMP-4] until %s shows %s, and shows as one: %s', (until, lamp, overridden) => {
    const override = { lamp: 'yellow' as const, until: until === null ? null : day(until) }
    const card = standing({ stages: overdue, override })
    expect(card).toMatchObject({ lamp, overridden })
    expect(card.lamps[0]?.lamp).toBe('red')
  })
})

describe('未按时填报', () => {
  it.each([
    ['nothing since it came onto the board eight days ago', { since: day('2021-10-21') }, true],
    ['seven days on the board', { since: day('2021-10-22') }, false],
    ['last week’s return', { since: day('2021-09-23'), lastReturn: day('2021-10-24') }, false],
    ['only the return before that', { since: day('2021-09-23'), lastReturn: day('2021-10-17') }, true],
    ['finished', { since: day('2021-09-23'), stages: stages([produce, { check: '2021-10-20' }]) }, false],
    ['set aside', { since: day('2021-09-23'), side: 'suspended' as const }, false],
    ['nobody knows since when', {}, false],
  ])('[LAMP-2] %s', (_, entered, unreported) => {
    expect(standing(entered).unreported).toBe(unreported)
  })

  it('[LAMP-2] never replaces a lamp: late reporting is not late work', () => {
    expect(standing({ since: day('2021-09-23') })).toMatchObject({ lamp: 'green', unreported: true })
    expect(standing({ since: day('2021-09-23'), stages: overdue })).toMatchObject({
      lamp: 'red',
      unreported: true,
    })
  })

  it('[LAMP-1] a rule set without an update duty marks nobody', () => {
    expect(standing({ since: day('2021-01-01') }, lampPresets.wuhan).unreported).toBe(false)
  })
})
