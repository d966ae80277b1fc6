import { describe, expect, it } from 'vitest'
import { barsOf } from '../../client/map/geometry/bars.ts'
import { date, now, today } from '../support/build-board.ts'
import { cardOf } from './cards.ts'

const actor = { userId: 'u-jt', name: '建投中心调度员', unitId: 'jt' }
const day = (text: string) => ({ date: text, precision: 'day' })
const check = (on: string) => ({ date: on, words: '现场核实', evidenceIds: [], by: actor, at: now })
const bars = (fields: Readonly<Record<string, unknown>>) => barsOf(cardOf(fields), today)
const span = (from: string, to: string) => ({ from, to })

/** Today is 2021-10-29. */
describe('the bars of a card', () => {
  it.each([
    ['nothing dated', {}, null, null, null],
    [
      'due alone',
      { due: day('2021-12-31') },
      span('2021-12-31', '2021-12-31'),
      null,
      span('2021-12-31', '2021-12-31'),
    ],
    [
      'due in a 旬',
      { due: { date: '2021-11-20', precision: 'xun' } },
      span('2021-11-11', '2021-11-20'),
      null,
      span('2021-11-11', '2021-11-20'),
    ],
    [
      'due in a month that runs',
      { due: { date: '2021-10-31', precision: 'month' } },
      span('2021-10-01', '2021-10-31'),
      null,
      span('2021-10-29', '2021-10-31'),
    ],
    [
      'from start to due, not begun',
      { startOn: day('2021-11-01'), due: day('2021-11-30') },
      span('2021-11-01', '2021-11-30'),
      null,
      span('2021-11-01', '2021-11-30'),
    ],
    [
      'should have begun and has not',
      { startOn: day('2021-10-01'), due: day('2021-11-30') },
      span('2021-10-01', '2021-11-30'),
      null,
      span('2021-10-29', '2021-11-30'),
    ],
    [
      'begun by its progress',
      { startOn: day('2021-10-01'), due: day('2021-11-30'), progress: 5 },
      span('2021-10-01', '2021-11-30'),
      span('2021-10-01', '2021-10-29'),
      span('2021-10-30', '2021-11-30'),
    ],
    [
      'begun earlier than planned, by a claim',
      { startOn: day('2021-10-10'), due: day('2021-11-30'), 'claim:sign': '2021-10-05' },
      span('2021-10-10', '2021-11-30'),
      span('2021-10-05', '2021-10-29'),
      span('2021-10-30', '2021-11-30'),
    ],
    [
      'overdue: nothing is left to come',
      { startOn: day('2021-10-01'), due: day('2021-10-20'), progress: 60 },
      span('2021-10-01', '2021-10-20'),
      span('2021-10-01', '2021-10-29'),
      null,
    ],
    [
      'planned anew: the baseline stays',
      { startOn: day('2021-10-01'), baselineDue: day('2021-10-20'), due: day('2021-11-20'), progress: 60 },
      span('2021-10-01', '2021-10-20'),
      span('2021-10-01', '2021-10-29'),
      span('2021-10-30', '2021-11-20'),
    ],
    [
      'milestones alone',
      { 'plan:sign': { date: day('2021-10-10') }, 'plan:file': { date: day('2021-11-10') } },
      span('2021-10-10', '2021-11-10'),
      null,
      span('2021-10-29', '2022-02-10'),
    ],
    [
      'a whole year',
      { due: { date: '2021-12-31', precision: 'year' } },
      span('2021-01-01', '2021-12-31'),
      null,
      span('2021-10-29', '2021-12-31'),
    ],
  ])('%s', (_, fields, planned, actual, forecast) => {
    expect(bars(fields)).toMatchObject({ planned, actual, forecast })
  })

  it('of finished work end with its last milestone', () => {
    const done = bars({
      workflowId: 'work',
      stage: 'done',
      startOn: day('2021-10-01'),
      due: day('2021-10-31'),
      'claim:doing': '2021-10-03',
      'claim:done': '2021-10-18',
      'check:done': check('2021-10-20'),
    })
    expect(done).toMatchObject({ actual: span('2021-10-01', '2021-10-20'), forecast: null })
  })

  it('of work set aside end where it was last heard of, with nothing to come', () => {
    const side = { state: 'suspended', reason: '征地', requestId: 'r1', by: actor, at: now }
    const aside = bars({
      startOn: day('2021-10-01'),
      due: day('2021-12-31'),
      progress: 20,
      side,
      'claim:sign': '2021-10-08',
    })
    expect(aside).toMatchObject({ actual: span('2021-10-01', '2021-10-08'), forecast: null })
  })
})

describe('the marks of a card', () => {
  const marks = (fields: Readonly<Record<string, unknown>>) =>
    bars(fields).marks.map(({ name, on, kind, late }) => ({ name, on, kind, late }))

  it('are hollow while planned, claimed and verified where they were reached, and in order of time', () => {
    const found = marks({
      'plan:sign': { date: day('2021-10-10') },
      'claim:sign': '2021-10-09',
      'check:sign': check('2021-10-08'),
      'claim:file': '2021-10-20',
      'plan:finish': { date: day('2021-12-20') },
    })
    expect(found.filter(mark => mark.kind !== 'clock')).toEqual([
      { name: '签约', on: '2021-10-08', kind: 'verified', late: false },
      { name: '备案', on: '2021-10-20', kind: 'claimed', late: false },
      { name: '竣工', on: '2021-12-20', kind: 'planned', late: false },
    ])
  })

  it('show what a clock says, beside the plan where the two differ', () => {
    const found = marks({ 'claim:sign': '2021-10-20', 'plan:file': { date: day('2021-11-20') } })
    expect(found).toContainEqual({ name: '备案', on: '2021-11-03', kind: 'clock', late: false })
    expect(found).toContainEqual({ name: '备案', on: '2021-11-20', kind: 'planned', late: false })
  })

  it('are late when overdue today and when reached after they were due', () => {
    expect(marks({ 'plan:sign': { date: day('2021-10-10') } })).toContainEqual({
      name: '签约',
      on: '2021-10-10',
      kind: 'planned',
      late: true,
    })
    expect(marks({ 'plan:sign': { date: day('2021-10-10') }, 'claim:sign': '2021-10-12' })).toContainEqual({
      name: '签约',
      on: '2021-10-12',
      kind: 'claimed',
      late: true,
    })
  })

  it('are not late on the day they are due', () => {
    expect(marks({ 'plan:sign': { date: day(today) } })[0]?.late).toBe(false)
    expect(date('2021-10-29')).toBe(today)
  })
})
