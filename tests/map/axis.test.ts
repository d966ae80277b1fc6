import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MapScale } from '../../client/map/contract.ts'
import { timeAxis } from '../../client/map/geometry/axis.ts'
import { extentOfLanes } from '../../client/map/geometry/lane-facts.ts'
import type { CardView } from '../../shared/board/view.ts'
import { addDays, daysBetween, weekdayOf } from '../../shared/calendar/arithmetic.ts'
import { spanOf } from '../../shared/calendar/span.ts'
import { date } from '../support/build-board.ts'
import { cardOf, laneOf, planFrom } from './cards.ts'

const scales: readonly MapScale[] = ['day', 'week', 'xun', 'half-month', 'month', 'campaign']
const hundred = planFrom('2021-09-23', '2021-12-31')
const axis = (scale: MapScale, viewportWidth = 1000, plan = hundred, cards: readonly CardView[] = []) =>
  timeAxis({ plan, dated: extentOfLanes([laneOf('a', cards)]), scale, viewportWidth })

describe('the axis', () => {
  it.each(scales)('[GANTT-2] covers the campaign with a margin and fills the viewport: %s', scale => {
    const made = axis(scale, 2600)
    expect(made.from < date('2021-09-23')).toBe(true)
    expect(made.to > date('2021-12-31')).toBe(true)
    expect(made.width).toBeGreaterThanOrEqual(2600 - 1e-6)
    expect(made.days).toBe(daysBetween(made.from, made.to) + 1)
  })

  it('[GANTT-2] shows the whole campaign in the width there is', () => {
    expect(axis('campaign', 1000).width).toBeCloseTo(1000)
    expect(axis('campaign', 400).width).toBeCloseTo(400)
  })

  it.each([
    ['week', 'week'],
    ['xun', 'xun'],
    ['half-month', 'half-month'],
    ['month', 'month'],
  ] as const)('begins and ends with whole cells: %s', (scale, cell) => {
    const { from, to } = axis(scale)
    expect(spanOf(cell, from).from).toBe(from)
    expect(spanOf(cell, to).to).toBe(to)
  })

  it('by days begins on a Monday', () => {
    expect(weekdayOf(axis('day').from)).toBe(1)
  })

  it.each(scales)('of a campaign of one day is still an axis: %s', scale => {
    const made = axis(scale, 900, planFrom('2021-10-11', '2021-10-11'))
    expect(made.days).toBeGreaterThanOrEqual(3)
    expect(made.width).toBeGreaterThanOrEqual(900 - 1e-6)
  })

  it('reaches to the cards that are dated outside, but not to a year written wrong', () => {
    const late = cardOf({ due: { date: '2022-06-30', precision: 'month' } })
    expect(axis('xun', 500, hundred, [late]).to >= date('2022-06-30')).toBe(true)
    const wrong = cardOf({
      due: { date: '2921-06-30', precision: 'day' },
      startOn: { date: '1921-01-01', precision: 'day' },
    })
    const made = axis('xun', 500, hundred, [wrong])
    expect(daysBetween(made.from, date('2021-09-23'))).toBeLessThanOrEqual(420)
    expect(daysBetween(date('2021-12-31'), made.to)).toBeLessThanOrEqual(420)
  })

  it.each(scales)('gives for the left edge of a day that day, and for a point inside it too: %s', scale => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 300, max: 4000 }),
        (offset, part, width) => {
          const made = axis(scale, width)
          const day = addDays(made.from, offset % made.days)
          expect(made.dayAt(made.xOf(day))).toBe(day)
          expect(made.dayAt(made.xOf(day) + made.dayWidth * part)).toBe(day)
        },
      ),
      { seed: 11, numRuns: 80 },
    )
  })

  it('ends a day after its last one', () => {
    const made = axis('week')
    expect(made.xOf(addDays(made.to, 1))).toBeCloseTo(made.width)
  })
})
