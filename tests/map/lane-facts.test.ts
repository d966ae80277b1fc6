import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentOf } from '../../client/map/geometry/extent.ts'
import {
  extentOfLane,
  extentOfLanes,
  handOver,
  outlineOfLanes,
  placesIn,
  readLanes,
} from '../../client/map/geometry/lane-facts.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { CardId } from '../../shared/ids.ts'
import { date } from '../support/build-board.ts'
import { cardOf, laneOf } from './cards.ts'

const sample = cardOf({})
const card = (id: number, from: number, length: number) => ({
  ...sample,
  id: CardId.parse(`c${id}`),
  startOn: { date: addDays(date('2021-10-01'), from), precision: 'day' as const },
  due: { date: addDays(date('2021-10-01'), from + length), precision: 'day' as const },
})

describe('what is known of a lane', () => {
  it.each([
    ['nothing dated', {}, null],
    ['a 旬', { due: { date: '2021-11-20', precision: 'xun' } }, { from: '2021-11-11', to: '2021-11-20' }],
    [
      'a year does not begin in January',
      { due: { date: '2021-12-31', precision: 'year' } },
      { from: '2021-12-31', to: '2021-12-31' },
    ],
    [
      'milestones, claims and clocks',
      { 'plan:sign': { date: { date: '2021-10-12', precision: 'day' } }, 'claim:sign': '2021-10-20' },
      { from: '2021-10-12', to: '2022-02-03' },
    ],
  ] as const)('a card reaches from its first date to its last: %s', (_, fields, extent) => {
    expect(extentOf(cardOf(fields))).toEqual(extent)
  })

  it('[GANTT-4] what a lane is given when cards change is what it would find out by itself', () => {
    const dates = fc.tuple(fc.nat(60), fc.nat(40))
    fc.assert(
      fc.property(
        fc.array(dates, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), dates), { maxLength: 4 }),
        (all, edits) => {
          let lane = laneOf(
            'a',
            all.map(([from, length], at) => card(at, from, length)),
          )
          extentOfLane(lane)
          placesIn(lane)
          for (const [at, [from, length]] of edits) {
            const cards = lane.cards.map((one, index) => (index === at ? card(index, from, length) : one))
            const next = laneOf('a', cards)
            handOver(lane, next)
            expect(extentOfLane(next)).toEqual(extentOfLane(laneOf('a', cards)))
            expect([...placesIn(next)]).toEqual([...placesIn(laneOf('a', cards))])
            lane = next
          }
        },
      ),
      { seed: 5, numRuns: 120 },
    )
  })

  it('is found out anew when cards come, go or change places', () => {
    const two = [card(0, 0, 5), card(1, 2, 5)]
    const lane = laneOf('a', two)
    placesIn(lane)
    const turned = laneOf('a', [...two].reverse())
    handOver(lane, turned)
    expect(placesIn(turned).get(CardId.parse('c0'))).toBe(1)
  })

  it('[GANTT-4] an edit that leaves the dates alone does not have the lane read again, whoever is at its ends', () => {
    const lane = laneOf('a', [card(0, 0, 9), card(1, 2, 5)])
    const extent = extentOfLane(lane)
    const next = laneOf('a', [{ ...card(0, 0, 9), progress: 40 }, card(1, 2, 5)])
    handOver(lane, next)
    expect(extentOfLane(next)).toBe(extent)
  })

  it('[GANTT-4] is read a little at a time and comes out the same', () => {
    const lanes = ['a', 'b'].map(id =>
      laneOf(
        id,
        Array.from({ length: 600 }, (_, at) => card(at, at % 50, 9)),
      ),
    )
    let turns = 0
    for (let room = 2; !readLanes(lanes, () => room-- > 0); room = 2) turns++
    expect(turns).toBeGreaterThan(1)
    expect(extentOfLanes(lanes)).toEqual(extentOfLanes(lanes.map(lane => laneOf(lane.id, lane.cards))))
  })

  it('[GANTT-4] an outline has what cards say of themselves, and milestones once they are read', () => {
    const due = { date: '2021-11-20', precision: 'day' }
    const lane = laneOf('a', [cardOf({ due, 'claim:sign': '2021-10-20' })])
    expect(outlineOfLanes([lane])).toEqual({ from: '2021-11-20', to: '2021-11-20' })
    readLanes([lane], () => true)
    expect(outlineOfLanes([lane])).toEqual(extentOfLane(laneOf('a', lane.cards)))
    expect(outlineOfLanes([lane])?.from).toBe('2021-10-20')
  })
})
