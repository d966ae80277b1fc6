import { describe, expect, it } from 'vitest'
import { readClock } from '../../shared/card/clock.ts'
import type { CardEntries } from '../../shared/card/entries.ts'
import { stageIds, workflowIds, xuanchengClocks } from '../../shared/card/workflows.ts'
import type { StageId } from '../../shared/ids.ts'
import type { ClockRule } from '../../shared/plan/plan.ts'
import { aCard, stages, workflow } from './a-card.ts'

const { sign, file, start, complete, entry } = stageIds
const read = (card: CardEntries, to: StageId) => readClock(card, xuanchengClocks, to)

describe('the clocks of 宣城', () => {
  it('[CARD-3] filing is due fourteen days after the signing that happened', () => {
    const card = aCard({ stages: stages([sign, { plan: '2021-10-01', claim: '2021-10-11' }]) })
    expect(read(card, file)).toEqual({
      ruleId: 'XC-01',
      due: '2021-10-25',
      basis: 'actual',
      from: sign,
      plannedDue: '2021-10-15',
    })
  })

  it('[CARD-3] a verified date outranks a claimed one', () => {
    const card = aCard({ stages: stages([sign, { claim: '2021-10-11', check: '2021-10-08' }]) })
    expect(read(card, file)?.due).toBe('2021-10-22')
  })

  it('[CARD-3] with nothing signed yet it counts from the planned signing', () => {
    const card = aCard({ stages: stages([sign, { plan: '2021-10-01' }]) })
    expect(read(card, file)).toMatchObject({
      due: '2021-10-15',
      basis: 'planned',
      plannedDue: '2021-10-15',
    })
  })

  it('[CARD-3] clocks chain: an actual signing moves the start, the plan’s own date stays beside it', () => {
    const card = aCard({ stages: stages([sign, { plan: '2021-08-17', check: '2021-09-01' }]) })
    expect(read(card, start)).toMatchObject({
      due: '2021-12-15',
      basis: 'planned',
      plannedDue: '2021-11-30',
    })
  })

  it('[CARD-3] a planned date of the link between holds before its clock', () => {
    const card = aCard({ stages: stages([sign, { check: '2021-09-01' }], [file, { plan: '2021-10-31' }]) })
    expect(read(card, start)?.due).toBe('2022-01-31')
  })

  it('[CARD-3] [CAL-4] three months from the 30th of November end with February', () => {
    const card = aCard({ stages: stages([file, { check: '2021-11-30' }]) })
    expect(read(card, start)).toMatchObject({ ruleId: 'XC-02', due: '2022-02-28' })
  })

  it('[CARD-3] 化工 has half a year in place of three months', () => {
    const card = aCard({ chemical: true, stages: stages([file, { check: '2021-08-31' }]) })
    expect(read(card, start)).toMatchObject({ ruleId: 'XC-03', due: '2022-02-28' })
  })

  it('[CARD-3] the building time is the card’s own, and says nothing until it is entered', () => {
    const started = stages([start, { check: '2021-10-11' }])
    expect(read(aCard({ stages: started }), complete)).toBeNull()
    expect(read(aCard({ stages: started, buildDays: 365 }), complete)?.due).toBe('2022-10-11')
  })

  it('[CARD-3] other workflows have no clocks, and neither have stages no rule ends in', () => {
    const signed = stages([sign, { check: '2021-10-11' }], [file, { check: '2021-10-12' }])
    expect(read(aCard({ stages: signed, workflow: workflow(workflowIds.government) }), start)).toBeNull()
    expect(read(aCard({ stages: signed, workflow: null }), start)).toBeNull()
    expect(read(aCard({ stages: signed }), entry)).toBeNull()
    expect(read(aCard(), file)).toBeNull()
  })

  it('[CARD-3] rules somebody closed into a ring end instead of running for ever', () => {
    const rule = (id: string, from: StageId, to: StageId): ClockRule => ({
      id,
      order: 1,
      workflowId: workflowIds.investment,
      from,
      to,
      length: { unit: 'days', count: 1 },
      only: 'all',
    })
    expect(readClock(aCard(), [rule('a', sign, file), rule('b', file, sign)], file)).toBeNull()
  })
})
