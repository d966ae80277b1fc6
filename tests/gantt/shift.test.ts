import { describe, expect, test } from 'vitest'
import { replanCommand } from '../../client/card/milestone/replan-draft.ts'
import { type Handle, handlesOf } from '../../client/gantt/drag/handle.ts'
import { movedCard } from '../../client/gantt/drag/moved-card.ts'
import { draftOfChange, heldDate, shiftDates } from '../../client/gantt/drag/shift.ts'
import { stageIds } from '../../shared/card/workflows.ts'
import type { StageId } from '../../shared/ids.ts'
import { cardIn, milestoneOf } from '../kanban/cards.ts'
import { day } from '../support/build-board.ts'
import { check, oneCard } from './a-map.ts'

const { file, start, produce } = stageIds
const mark = (stageId: StageId): Handle => ({ kind: 'mark', stageId })
const bar: Handle = { kind: 'bar' }
const due: Handle = { kind: 'due' }

type Case = readonly [name: string, handle: Handle, days: number, moved: Readonly<Record<string, string>>]
const cases: readonly Case[] = [
  ['a mark moves alone', mark(start), 5, { start: '2021-12-05' }],
  ['a mark moves back', mark(start), -3, { start: '2021-11-27' }],
  [
    'a bar moves every open date and the due',
    bar,
    7,
    { file: '2021-11-01', start: '2021-12-07', produce: '2021-12-27', due: '2021-12-27' },
  ],
  [
    'the last stage and the due are one date while they are the same day',
    mark(produce),
    2,
    { produce: '2021-12-22', due: '2021-12-22' },
  ],
  ['and the due takes the last stage with it', due, 2, { produce: '2021-12-22', due: '2021-12-22' }],
  ['no day is no change', bar, 0, {}],
]

describe('[GANTT-3] what moves with what is held', () => {
  test.each(cases)('%s', (_, handle, days, moved) => {
    const change = shiftDates(cardIn(oneCard(), 'one'), handle, days)
    const dates = Object.fromEntries([...change.plan].map(([stage, date]) => [stage, date?.date]))
    expect({ ...dates, ...(change.due ? { due: change.due.date } : {}) }).toEqual(moved)
  })

  test('a due of its own day moves alone', () => {
    const card = cardIn(oneCard({ due: day('2021-12-25') }), 'one')
    expect(shiftDates(card, due, 1)).toEqual({ plan: new Map(), due: day('2021-12-26') })
  })

  test('an actual date is no handle, and neither is anything of a finished card', () => {
    const kinds = (patch: Record<string, unknown>) =>
      handlesOf(cardIn(oneCard(patch), 'one')).map(one => (one.kind === 'mark' ? one.stageId : one.kind))
    expect(kinds({})).toEqual(['bar', file, start, produce, 'due'])
    expect(kinds({ 'claim:file': '2021-10-25' })).toEqual(['bar', start, produce, 'due'])
    expect(kinds({ 'check:produce': check('2021-10-20') })).toEqual([])
  })

  test('a month becomes the day it was moved to', () => {
    const card = cardIn(
      oneCard({ 'plan:start': { date: { date: '2021-11-30', precision: 'month' } } }),
      'one',
    )
    expect(shiftDates(card, mark(start), 1).plan.get(start)).toEqual(day('2021-12-01'))
  })
})

test('[GANTT-3] [CARD-4] what is sent are the moved dates with reason and approval, and the percentages they had', () => {
  const card = cardIn(oneCard({ 'plan:start': { date: day('2021-11-30'), percent: 40 } }), 'one')
  const draft = {
    ...draftOfChange(card, shiftDates(card, mark(start), 5)),
    reason: '雨季',
    approvedBy: '主要领导',
  }
  expect(replanCommand(card, draft)).toEqual({
    type: 'card.replan',
    card: card.id,
    plan: { [start]: { date: day('2021-12-05'), percent: 40 } },
    reason: '雨季',
    approvedBy: '主要领导',
  })
})

test('[GANTT-3] the preview is the card with the new dates and what its clocks make of them; the baseline stays', () => {
  const view = oneCard()
  const card = cardIn(view, 'one')
  const moved = movedCard(card, view.plan, shiftDates(card, mark(file), 10), view.today)
  expect(milestoneOf(moved, 'file')).toMatchObject({
    planned: day('2021-11-04'),
    baseline: day('2021-10-20'),
    daysLate: 0,
  })
  expect(milestoneOf(moved, 'start').clock?.due).toBe('2022-02-04')
  expect(milestoneOf(moved, 'sign')).toEqual(milestoneOf(card, 'sign'))
  expect(heldDate(card, mark(file))).toBe('2021-10-25')
  expect(heldDate(card, bar)).toBe('2021-12-20')
})
