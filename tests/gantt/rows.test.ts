import { describe, expect, test } from 'vitest'
import { laneStarts, placeInLane } from '../../client/gantt/names/lane-places.ts'
import { laneAbove } from '../../client/gantt/names/lane-strip.tsx'
import { laneKey, rowAt, rowFrom } from '../../client/gantt/row-key.ts'
import { rowsABox, rowsAStep, rowsInSight, rowWindow } from '../../client/gantt/rows/row-window.ts'
import { cardId } from '../support/build-board.ts'
import { pictureOf } from './a-map.ts'

const { rows } = pictureOf(150)

describe('[GANTT-4] the names in the document', () => {
  test('cover the viewport wherever it is, and are never many more', () => {
    for (let top = 0; top < rows.height; top += 97) {
      const window = rowWindow(rows, top, 700)
      expect(window.from).toBeLessThanOrEqual(rows.at(top))
      expect(window.to).toBeGreaterThan(rows.at(Math.min(top + 700, rows.height - 1)))
      expect(window.to - window.from).toBeLessThanOrEqual(700 / 34 + 4 * rowsAStep)
      expect(window.base).toBe(rows.rows[Math.floor(window.from / rowsABox) * rowsABox]?.top)
    }
  })

  test('are at first only those that are seen', () => {
    for (const top of [0, 97, 3400]) {
      const seen = rowsInSight(rows, top, 700)
      expect(seen.from).toBe(rows.at(top))
      expect(seen.to).toBe(rows.at(top + 700) + 1)
    }
  })

  test('stay the same while the first row stays in its step', () => {
    const first = rows.rows[rowsAStep]?.top ?? 0
    const last = (rows.rows[2 * rowsAStep]?.top ?? 0) - 1
    expect(rowWindow(rows, first, 340)).toEqual(rowWindow(rows, first + 200, 340))
    expect(rowWindow(rows, last, 340).from).toBe(rowWindow(rows, first, 340).from)
  })

  test('are none on an empty board', () => {
    expect(rowWindow(pictureOf(0, 'week', []).rows, 0, 700).to).toBeLessThanOrEqual(2)
  })
})

describe('[GANTT-1] lanes', () => {
  const second = rowAt(rows, laneKey('second')) ?? -1

  test('the head stays at the top once it has begun to leave', () => {
    expect(laneAbove(rows, 0)).toBeNull()
    expect(laneAbove(rows, 1)).toBe(0)
    expect(laneAbove(rows, (rows.rows[second]?.top ?? 0) - 1)).toBe(0)
    expect(laneAbove(rows, rows.rows[second]?.top ?? 0)).toBeNull()
    expect(laneAbove(rows, (rows.rows[second]?.top ?? 0) + 1)).toBe(second)
  })

  test('a folded lane keeps its head and loses its rows', () => {
    const folded = pictureOf(3, 'week', ['first']).rows
    expect(folded.rows.map(row => row.kind)).toEqual(['lane', 'lane', 'card', 'card', 'card'])
    expect(folded.of(cardId('c0'))).toBeNull()
  })

  test('a row knows its place in its lane', () => {
    const small = pictureOf(2).rows
    const starts = laneStarts(small)
    expect(starts).toEqual([0, 3])
    expect([1, 2, 4, 5].map(at => placeInLane(starts, at))).toEqual([1, 2, 1, 2])
  })
})

test.each([
  [0, 'up', 0],
  [0, 'down', 1],
  [0, 'child', 1],
  [5, 'parent', 0],
  [5, 'page-down', 15],
  [5, 'page-up', 0],
  [200, 'parent', 151],
  [5, 'last', 301],
  [5, 'first', 0],
  [0, 'parent', null],
] as const)('[GANTT-3] from row %i the keys go %s to row %s', (at, to, next) => {
  expect(rowFrom(rows, at, to, 10)).toBe(next)
})
