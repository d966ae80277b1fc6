import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutRows } from '../../client/map/geometry/rows.ts'
import type { CardView } from '../../shared/board/view.ts'
import { CardId } from '../../shared/ids.ts'
import { cardOf, laneOf } from './cards.ts'

const sample = cardOf({})
const sizes = { lane: 36, card: 34 }
const cards = (from: number, count: number): CardView[] =>
  Array.from({ length: count }, (_, at) => ({ ...sample, id: CardId.parse(`c${from + at}`) }))

describe('rows', () => {
  it('are the heads of lanes with their cards under them', () => {
    const { rows, height } = layoutRows([laneOf('a', cards(0, 2)), laneOf('b', [])], new Set(), sizes)
    expect(rows.map(row => [row.kind, row.top, row.height])).toEqual([
      ['lane', 0, 36],
      ['card', 36, 34],
      ['card', 70, 34],
      ['lane', 104, 36],
    ])
    expect(height).toBe(140)
  })

  it('of a collapsed lane are its head alone', () => {
    const rows = layoutRows([laneOf('a', cards(0, 5)), laneOf('b', cards(5, 1))], new Set(['a']), sizes)
    expect(rows.rows.map(row => row.kind)).toEqual(['lane', 'lane', 'card'])
    expect(rows.of(CardId.parse('c0'))).toBeNull()
    expect(rows.of(CardId.parse('c5'))).toBe(2)
  })

  it('are found by height, clamped to the first and the last', () => {
    const rows = layoutRows([laneOf('a', cards(0, 2))], new Set(), sizes)
    expect([-5, 0, 35.9, 36, 69, 70, 9999].map(y => rows.at(y))).toEqual([0, 0, 0, 1, 1, 2, 2])
  })

  it('are none on an empty map', () => {
    const rows = layoutRows([], new Set(), sizes)
    expect(rows.height).toBe(0)
    expect(rows.at(10)).toBe(-1)
    expect(rows.of(CardId.parse('c1'))).toBeNull()
  })

  it('[GANTT-4] hold every card of an open lane exactly once, and at and of agree', () => {
    const lanes = fc.array(fc.tuple(fc.nat(40), fc.boolean()), { maxLength: 12 })
    fc.assert(
      fc.property(lanes, counts => {
        const made = counts.map(([count], at) => laneOf(`l${at}`, cards(at * 100, count)))
        const collapsed = new Set(counts.flatMap(([, shut], at) => (shut ? [`l${at}`] : [])))
        const rows = layoutRows(made, collapsed, sizes)
        const open = made.filter(lane => !collapsed.has(lane.id)).flatMap(lane => lane.cards.map(c => c.id))
        const shown = rows.rows.flatMap(row => (row.kind === 'card' ? [row.card.id] : []))
        expect(shown).toEqual(open)
        rows.rows.forEach((row, at) => {
          expect(rows.at(row.top)).toBe(at)
          expect(rows.at(row.top + row.height - 0.01)).toBe(at)
          if (row.kind === 'card') expect(rows.of(row.card.id)).toBe(at)
        })
        expect(rows.height).toBe(rows.rows.reduce((sum, row) => sum + row.height, 0))
      }),
      { seed: 7, numRuns: 60 },
    )
  })
})
