import { describe, expect, it } from 'vitest'
import { handleUnder } from '../../client/gantt/drag/handle-under.ts'
import { markX } from '../../client/gantt/overlay/spots.ts'
import { timeAxis } from '../../client/map/geometry/axis.ts'
import { barsOf } from '../../client/map/geometry/bars.ts'
import { date, today } from '../support/build-board.ts'
import { oneCard } from './a-map.ts'

const view = oneCard()
const [card] = view.cards
if (!card) throw new Error('no card')
const bars = barsOf(card, today)
const axis = timeAxis({
  plan: view.plan,
  scale: 'week',
  viewportWidth: 1000,
  dated: { from: date('2021-10-01'), to: date('2021-12-31') },
})
const at = (on: string): number => markX(axis, date(on))

describe('a finger on a row', () => {
  it.each([
    ['on a planned milestone', at('2021-11-30'), { kind: 'mark', stageId: 'start' }],
    ['a little beside it', at('2021-11-30') - 15, { kind: 'mark', stageId: 'start' }],
    ['on the bar, far from any date', at('2021-11-12'), { kind: 'bar' }],
    ['just after the due date', at('2021-12-20') + axis.dayWidth / 2 + 2, { kind: 'due' }],
    ['on free ground', at('2021-12-31'), null],
  ])('[GANTT-3] %s', (_, x, expected) => {
    expect(handleUnder(card, bars, axis, x)).toEqual(expected)
  })

  it('[GANTT-3] [CARD-6] never takes hold of what has happened', () => {
    expect(handleUnder(card, bars, axis, at('2021-10-11'))?.kind).not.toBe('mark')
  })
})
