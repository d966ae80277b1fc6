import { describe, expect, it } from 'vitest'
import type { MilestoneView } from '../../shared/board/view.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { onDay, within } from '../../shared/calendar/plan-date.ts'
import { zoneNamed } from '../../shared/calendar/zone.ts'
import { type CardEntries, isFinished } from '../../shared/card/entries.ts'
import { milestonesOf } from '../../shared/card/milestones.ts'
import { stageIds, workflowIds, xuanchengClocks } from '../../shared/card/workflows.ts'
import type { StageId } from '../../shared/ids.ts'
import { aCard, actor, type Dates, day, stages, workflow } from './a-card.ts'

const { sign, file, start, complete, produce, entry } = stageIds
const today = day('2021-10-29')
const dateAt = zoneNamed('Asia/Shanghai')?.dateAt ?? (() => today)

function milestone(card: CardEntries, id: StageId): MilestoneView | undefined {
  const rules = { clocks: xuanchengClocks, warnWithinDays: 7, dateAt }
  return milestonesOf(card, rules, today).find(one => one.stage.id === id)
}

describe('the state of a milestone', () => {
  it.each<[string, Dates, MilestoneView['state'], number]>([
    ['without any date', {}, 'undated', 0],
    ['planned eight days ahead', { plan: '2021-11-06' }, 'ahead', 0],
    ['planned seven days ahead', { plan: '2021-11-05' }, 'due-soon', 0],
    ['planned today', { plan: '2021-10-29' }, 'due-soon', 0],
    ['planned yesterday', { plan: '2021-10-28' }, 'overdue', 1],
    ['claimed five days late', { plan: '2021-10-20', claim: '2021-10-25' }, 'awaiting-check', 5],
    ['claimed early', { plan: '2021-11-20', claim: '2021-10-25' }, 'awaiting-check', 0],
    ['verified', { plan: '2021-10-20', claim: '2021-10-25', check: '2021-10-22' }, 'done', 2],
    ['verified without a plan', { check: '2021-10-22' }, 'done', 0],
  ])('[CARD-5] [LAMP-4] %s', (_, dates, state, daysLate) => {
    expect(milestone(aCard({ stages: stages([start, dates]) }), start)).toMatchObject({ state, daysLate })
  })

  it('[CARD-3] without a planned date its clock says when it is due', () => {
    const card = aCard({ stages: stages([sign, { check: '2021-10-11' }]) })
    expect(milestone(card, file)).toMatchObject({
      planned: null,
      due: onDay(day('2021-10-25')),
      state: 'overdue',
      daysLate: 4,
    })
  })

  it('[CARD-3] a planned date holds before the clock, which shows beside it', () => {
    const card = aCard({ stages: stages([sign, { check: '2021-10-11' }], [file, { plan: '2021-11-30' }]) })
    expect(milestone(card, file)).toMatchObject({
      due: onDay(day('2021-11-30')),
      state: 'ahead',
      clock: { due: '2021-10-25' },
    })
  })

  it('[CAL-3] a milestone due in a 旬 is late only after its last day', () => {
    const planned = within('xun', day('2021-10-21'))
    const card = aCard({ stages: new Map([[start, { plan: { date: planned } }]]) })
    expect(milestone(card, start)).toMatchObject({ state: 'due-soon', due: { date: '2021-10-31' } })
  })

  it('[CARD-1] a missing date of a milestone that later work has left behind is not lateness', () => {
    const card = aCard({ stages: stages([file, { plan: '2021-09-01' }], [start, { check: '2021-10-01' }]) })
    expect(milestone(card, file)).toMatchObject({ state: 'undated', daysLate: 0 })
  })

  it('[CARD-2] 入统 stands outside the sequence: reaching it leaves nothing behind, and nothing leaves it behind', () => {
    const entered = aCard({
      stages: stages([complete, { plan: '2021-10-01' }], [entry, { check: '2021-10-02' }]),
    })
    expect(milestone(entered, complete)?.state).toBe('overdue')
    const started = aCard({
      stages: stages([entry, { plan: '2021-10-01' }], [produce, { check: '2021-10-02' }]),
    })
    expect(milestone(started, entry)?.state).toBe('overdue')
  })

  it('[CARD-2] nor where a workflow names it in between', () => {
    const { id, order, name, stages: all } = workflow(workflowIds.investment)
    const aside = all.filter(stage => !stage.column)
    const reordered = { id, order, name, stages: [...aside, ...all.filter(stage => stage.column)] }
    const dates = stages([entry, { plan: '2021-10-01' }], [produce, { check: '2021-10-02' }])
    expect(milestone(aCard({ workflow: reordered, stages: dates }), entry)?.state).toBe('overdue')
  })

  it('[CARD-1] the last stage is due when the card is, unless it has a date of its own', () => {
    const due = onDay(day('2021-10-20'))
    const task = aCard({ workflow: workflow(workflowIds.task), due })
    expect(milestone(task, stageIds.finished)).toMatchObject({ due, state: 'overdue', daysLate: 9 })
    const planned = { ...task, stages: stages([stageIds.finished, { plan: '2021-11-20' }]) }
    expect(milestone(planned, stageIds.finished)?.state).toBe('ahead')
  })

  it('[CARD-4] the first planned date stays beside the one that holds now', () => {
    const plan = { date: onDay(day('2021-12-20')) }
    const card = aCard({ stages: new Map([[start, { plan, base: onDay(day('2021-10-20')) }]]) })
    expect(milestone(card, start)).toMatchObject({
      planned: plan.date,
      baseline: { date: '2021-10-20' },
      state: 'ahead',
    })
  })

  it('[CARD-1] a card of an unknown workflow has no milestones and does not crash', () => {
    expect(milestonesOf(aCard({ workflow: null }), { clocks: [], warnWithinDays: 7, dateAt }, today)).toEqual(
      [],
    )
  })
})

describe('a claim', () => {
  it.each([
    ['2021-10-22T15:59:00Z', false],
    ['2021-10-22T16:01:00Z', true],
  ])('[CARD-6] of 10-15 entered at %s is 补录: %s (more than seven days, in local dates)', (iso, late) => {
    const stamp = { by: actor, at: Date.parse(iso) as Instant }
    const card = aCard({ stages: new Map([[start, { claim: day('2021-10-15'), stamp }]]) })
    expect(milestone(card, start)?.claimed).toMatchObject({ date: '2021-10-15', late, by: actor })
  })

  it('[CARD-5] does not finish a card; the check of the last stage does', () => {
    expect(isFinished(aCard({ stageId: produce, stages: stages([produce, { claim: '2021-10-20' }]) }))).toBe(
      false,
    )
    expect(isFinished(aCard({ stages: stages([produce, { check: '2021-10-20' }]) }))).toBe(true)
    expect(isFinished(aCard({ stages: stages([complete, { check: '2021-10-20' }]) }))).toBe(false)
  })
})
