import { describe, expect, test } from 'vitest'
import { moveHeld, withoutHeld } from '../../client/kanban/drag/drop-place.ts'
import { edgeScroll } from '../../client/kanban/drag/edge-scroll.ts'
import { layoutBoard } from '../../client/kanban/layout/board-layout.ts'
import { firstBelow, layoutCell } from '../../client/kanban/layout/cell-layout.ts'
import { measures } from '../../client/kanban/layout/measures.ts'
import { firstPlace, moveFocus } from '../../client/kanban/layout/move-focus.ts'
import { boxOf, cardAt, hitTest, placeOf } from '../../client/kanban/layout/place.ts'
import { titleLines } from '../../client/kanban/layout/title-lines.ts'
import { visibleWindow } from '../../client/kanban/layout/visible-window.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { buildCrowdedBoard, cardId, today } from '../support/build-board.ts'
import { grouped } from './board.ts'
import { viewOf } from './cards.ts'

const crowd = grouped(createProjector(buildCrowdedBoard(240), today).view())
const laid = (collapsed: string[] = []) =>
  layoutBoard({
    grouped: crowd,
    viewWidth: 1400,
    viewHeight: 800,
    collapsed: new Set(collapsed),
    withLanes: true,
  })

describe('[KAN-4] the geometry is known without measuring', () => {
  test('cards of a cell never overlap and lie inside their lane', () => {
    for (const lane of laid().lanes)
      for (const cell of lane.cells) {
        expect(cell.beside).toBe(1)
        cell.tops.forEach((top, at) => {
          const next = cell.tops[at + 1] ?? lane.bodyHeight
          expect(top + (cell.heights[at] ?? 0)).toBeLessThanOrEqual(next)
        })
      }
  })

  test('a hit in the upper half of a card comes before it, in the lower half after it', () => {
    const layout = laid()
    for (const { id } of crowd.lanes.flatMap(one => one.cells.flat()).slice(0, 60)) {
      const place = placeOf(crowd, id)
      const box = place && boxOf(layout, place)
      if (!place || !box) throw new Error('every card has a box')
      const x = box.x + 20
      expect(hitTest(layout, { x, y: box.y + 3 })).toEqual(place)
      expect(hitTest(layout, { x, y: box.y + box.height - 3 })).toEqual({ ...place, index: place.index + 1 })
    }
  })

  test('wide columns take cards beside each other, and the halves are left and right', () => {
    const layout = layoutBoard({
      grouped: crowd,
      viewWidth: 4200,
      viewHeight: 2000,
      collapsed: new Set(),
      withLanes: true,
    })
    const cell = layoutCell(crowd.lanes.flatMap(one => one.cells.flat()).slice(0, 3), 500)
    expect([cell.beside, cell.tops[1] === cell.tops[0]]).toEqual([2, true])
    expect(cell.tops[2]).toBeGreaterThan(cell.tops[1] ?? 0)
    for (const { id } of crowd.lanes.flatMap(one => one.cells.flat()).slice(0, 60)) {
      const place = placeOf(crowd, id)
      const box = place && boxOf(layout, place)
      if (!place || !box) throw new Error('every card has a box')
      const y = box.y + box.height / 2
      expect(hitTest(layout, { x: box.x + 5, y })).toEqual(place)
      expect(hitTest(layout, { x: box.x + box.width - 5, y })).toEqual({ ...place, index: place.index + 1 })
    }
  })

  test('heads, gaps between lanes, folded lanes and what is beside the board are no place', () => {
    const layout = laid(['invest'])
    const lane = layout.lanes[0]
    expect(lane?.bodyHeight).toBe(0)
    expect(hitTest(layout, { x: 10, y: 5 })).toBeNull()
    expect(hitTest(layout, { x: 10, y: (lane?.top ?? 0) + 5 })).toBeNull()
    expect(hitTest(layout, { x: -4, y: 400 })).toBeNull()
    expect(hitTest(layout, { x: layout.width + 4, y: 400 })).toBeNull()
  })

  test('an unchanged cell is laid out once', () => {
    const cards = crowd.lanes[0]?.cells[0] ?? []
    expect(layoutCell(cards, 200)).toBe(layoutCell(cards, 200))
    expect(layoutCell(cards, 300)).not.toBe(layoutCell(cards, 200))
  })

  test('the first card below a line is found by halves as by looking at all', () => {
    const cell = layoutCell(crowd.lanes[0]?.cells[2] ?? [], 200)
    for (let y = 0; y < cell.height; y += 17) {
      const slow = cell.tops.findIndex((top, at) => top + (cell.heights[at] ?? 0) > y)
      expect(firstBelow(cell, y)).toBe(slow < 0 ? cell.tops.length : slow)
    }
  })

  test.each([
    ['污水处理厂', 182, 1],
    ['年产5万吨精密铸件生产线项目', 182, 2],
    ['年产5万吨精密铸件生产线项目', 320, 1],
    ['ABC', 182, 1],
  ] as const)('「%s」 in a column of %i px takes %i lines', (title, width, lines) => {
    expect(titleLines(title, width)).toBe(lines)
  })

  test('scrolling a little renders nothing new', () => {
    const at = (scrollTop: number) =>
      visibleWindow({ scrollTop, scrollLeft: 0, clientWidth: 1000, clientHeight: 700 })
    expect(at(1201)).toEqual(at(1215))
    expect(at(1201)).not.toEqual(at(1400))
    expect(at(1201).top).toBeLessThan(1201)
    expect(at(1201).bottom).toBeGreaterThan(1901)
  })

  test('near an edge the board scrolls towards it, faster the nearer', () => {
    const box = { left: 0, top: 0, right: 1000, bottom: 700 }
    expect(edgeScroll(box, { x: 500, y: 350 })).toEqual({ x: 0, y: 0 })
    expect(edgeScroll(box, { x: 500, y: 690 }).y).toBeGreaterThan(edgeScroll(box, { x: 500, y: 655 }).y)
    expect(edgeScroll(box, { x: 5, y: 350 }).x).toBeLessThan(0)
  })

  test('a board without lanes reaches the bottom of the window, so there is somewhere to drop', () => {
    const few = grouped(viewOf({ a: {} }), { columns: 'stage', lanes: 'none' })
    const layout = layoutBoard({
      grouped: few,
      viewWidth: 900,
      viewHeight: 800,
      collapsed: new Set(),
      withLanes: false,
    })
    expect(hitTest(layout, { x: 20, y: 790 })).toEqual({ lane: 0, column: 0, index: 0 })
    expect(layout.lanes[0]?.bodyTop).toBe(measures.headHeight)
  })
})

describe('[KAN-2] arrow keys over the board', () => {
  const small = grouped(
    viewOf({
      a: { areaId: 'invest', stage: 'sign', order: 'a0' },
      b: { areaId: 'invest', stage: 'sign', order: 'a1' },
      c: { areaId: 'invest', stage: 'start', order: 'a2' },
      d: { areaId: 'party', stage: 'sign', order: 'a3' },
    }),
  )
  const go = (from: string, key: string, collapsed: string[] = []) => {
    const at = placeOf(small, cardId(from))
    const to = at && moveFocus(small, at, key, new Set(collapsed))
    return to ? (cardAt(small, to)?.id ?? 'nothing') : null
  }

  test.each([
    ['a', 'ArrowDown', 'b'],
    ['b', 'ArrowUp', 'a'],
    ['b', 'ArrowDown', 'd'],
    ['d', 'ArrowUp', 'b'],
    ['a', 'ArrowRight', 'c'],
    ['c', 'ArrowLeft', 'a'],
    ['a', 'End', 'b'],
    ['b', 'Home', 'a'],
    ['a', 'ArrowUp', null],
    ['c', 'ArrowRight', null],
    ['a', 'x', null],
  ])('from %s %s goes to %s', (from, key, to) => {
    expect(go(from, key)).toBe(to)
  })

  test('folded lanes are stepped over', () => {
    expect(go('b', 'ArrowDown', ['party'])).toBeNull()
    expect(firstPlace(small, new Set(['invest']))).toEqual({ lane: 2, column: 2, index: 0 })
  })

  test('a held card is carried past its own place once, not twice', () => {
    const at = placeOf(small, cardId('a'))
    if (!at) throw new Error('a is on the board')
    expect(withoutHeld(small, { ...at, index: 2 }, cardId('a'))).toEqual({ ...at, index: 1 })
    expect(withoutHeld(small, { ...at, index: 0 }, cardId('a'))).toEqual({ ...at, index: 0 })
    const down = moveHeld(small, at, 'ArrowDown', cardId('a'), () => true)
    expect(down).toEqual({ ...at, index: 1 })
    expect(down && moveHeld(small, down, 'ArrowDown', cardId('a'), () => true)?.lane).toBe(1)
  })
})
