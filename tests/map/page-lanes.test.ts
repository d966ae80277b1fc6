import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lanesFrom, pageLanes } from '../../client/map/geometry/page-lanes.ts'
import type { CardView } from '../../shared/board/view.ts'
import { CardId } from '../../shared/ids.ts'
import { cardOf, laneOf } from './cards.ts'

const sample = cardOf({})
const cards = (from: number, count: number): CardView[] =>
  Array.from({ length: count }, (_, at) => ({ ...sample, id: CardId.parse(`c${from + at}`) }))

describe('pages of a map', () => {
  it.each([
    ['one page when all of it fits', [3, 2], 7, [['a:3', 'b:2']]],
    ['a lane that goes on has its head again', [5], 4, [['a:3'], ['a:2']]],
    ['no head stands alone at the foot', [3, 3], 5, [['a:3'], ['b:3']]],
    ['an empty lane is a head', [0, 1], 3, [['a:0', 'b:1']]],
    ['nothing is one empty page', [], 5, [[]]],
    ['a page holds a head and a card at least', [2], 0, [['a:1'], ['a:1']]],
  ] as const)('%s', (_, counts, perPage, expected) => {
    const lanes = counts.map((count, at) => laneOf('ab'[at] ?? '', cards(at * 100, count)))
    const pages = pageLanes(lanes, perPage)
    expect(pages.map(page => page.map(lane => `${lane.id}:${lane.cards.length}`))).toEqual(expected)
  })

  it('[GANTT-5] hold every card once, in order, and no more rows than asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { maxLength: 10 }),
        fc.integer({ min: 2, max: 40 }),
        (counts, perPage) => {
          const lanes = counts.map((count, at) => laneOf(`l${at}`, cards(at * 100, count)))
          const pages = pageLanes(lanes, perPage)
          const ids = (all: readonly { readonly cards: readonly CardView[] }[]) =>
            all.flatMap(lane => lane.cards.map(card => card.id))
          expect(ids(pages.flat())).toEqual(ids(lanes))
          for (const page of pages)
            expect(page.reduce((rows, lane) => rows + 1 + lane.cards.length, 0)).toBeLessThanOrEqual(perPage)
        },
      ),
      { seed: 3, numRuns: 80 },
    )
  })

  it.each([
    ['the first card', 'c0', ['a:3', 'b:1']],
    ['one in the middle of a lane, under its head', 'c1', ['a:2+', 'b:2']],
    ['one of a later lane', 'c100', ['b:3']],
    ['one near the end', 'c102', ['b:1+']],
    ['one that is not on the map', 'zz', null],
  ] as const)('[MEET-4] a page begins with %s', (_, card, expected) => {
    const lanes = [laneOf('a', cards(0, 3)), laneOf('b', cards(100, 3))]
    const page = lanesFrom(lanes, CardId.parse(card), 6)
    const said = page?.map(lane => `${lane.id}:${lane.cards.length}${lane.part?.continued ? '+' : ''}`)
    expect(said ?? null).toEqual(expected)
    for (const lane of page ?? []) expect((lane.part?.of ?? lane).cards).toHaveLength(3)
  })
})
